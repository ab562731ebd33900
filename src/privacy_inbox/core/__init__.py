"""Pure values and functions: no clock, file, socket, database, configuration or randomness."""
