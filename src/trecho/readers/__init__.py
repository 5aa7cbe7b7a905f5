"""Bytes → text with offsets and pages: pdf, docx, html, plain."""
