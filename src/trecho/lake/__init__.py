"""Parquet datasets and the engines that run over them."""
