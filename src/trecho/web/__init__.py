"""The pages, forms, API and assistants that people and programs meet."""
