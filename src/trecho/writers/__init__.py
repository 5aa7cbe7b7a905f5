"""Values → files: json, csv, xlsx, docx, pdf, iati, akoma_ntoso, site, charts."""
