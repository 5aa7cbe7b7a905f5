"""The API: the same shapes as the files, paged, filtered, as known on any date, with OpenAPI 3.1 at `/api/docs`."""
