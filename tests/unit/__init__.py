"""One module of newsgen a file: values in, values out, no disk."""
