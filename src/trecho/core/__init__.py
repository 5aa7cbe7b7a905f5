"""Thinks and touches nothing: values go in, values come out."""
