"""How Alembic sees our tables; the connection comes from db.migrate, never from a file."""

from alembic import context

from db.migrate import configure

connection = context.config.attributes["connection"]
configure(context, connection)
with context.begin_transaction():
    context.run_migrations()
