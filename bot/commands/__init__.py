"""What the commands do: open the database, call the domain, write the result."""
