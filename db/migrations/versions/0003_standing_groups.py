"""Groups that come to every date of a series.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

from db.types import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STANDING = sa.text("ended_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "standing_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contact", sa.Integer(), nullable=False),
        sa.Column("series", sa.Integer(), nullable=False),
        sa.Column("party", sa.Integer(), nullable=False),
        sa.Column("escorts", sa.Integer(), nullable=False),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["contact"], ["group_contact.id"], name=op.f("fk_standing_group_contact_group_contact")
        ),
        sa.ForeignKeyConstraint(["series"], ["series.id"], name=op.f("fk_standing_group_series_series")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standing_group")),
    )
    with op.batch_alter_table("standing_group", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_standing_group_series"), ["series"], unique=False)
        batch_op.create_index(
            "uq_standing_group_active",
            ["contact", "series"],
            unique=True,
            sqlite_where=STANDING,
            postgresql_where=STANDING,
        )


def downgrade() -> None:
    with op.batch_alter_table("standing_group", schema=None) as batch_op:
        batch_op.drop_index("uq_standing_group_active", sqlite_where=STANDING, postgresql_where=STANDING)
        batch_op.drop_index(batch_op.f("ix_standing_group_series"))
    op.drop_table("standing_group")
