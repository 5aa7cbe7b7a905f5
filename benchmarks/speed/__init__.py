"""Speed and memory beside a peer or a floor in the same run: one file a room."""
