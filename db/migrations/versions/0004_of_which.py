"""Of the heads without a name: how many were of which category.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "of_which",
        sa.Column("occurrence", sa.Integer(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occurrence"], ["occurrence.id"], name=op.f("fk_of_which_occurrence_occurrence")
        ),
        sa.PrimaryKeyConstraint("occurrence", "category", name=op.f("pk_of_which")),
    )


def downgrade() -> None:
    op.drop_table("of_which")
