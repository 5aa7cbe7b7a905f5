"""The seven verbs in a row: read, code, align, gather, match, assess, publish. Each is a short function.

A verb takes values or files and gives values back; what it needs of the world (readers, sources, reference data) is
imported inside it, so that using one verb loads nothing of the others.
"""
