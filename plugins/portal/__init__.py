"""The portal: documents and archive in, pages out."""
