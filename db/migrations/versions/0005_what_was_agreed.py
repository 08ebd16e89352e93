"""The start of a date that somebody with a place or a shift said yes to.

What was unanswered stays unanswered: there the column is left empty, since only the new time is known.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

from db.types import UtcDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("sign_up", "assignment"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column("agreed_start", UtcDateTime(), nullable=True))
    op.execute("""
        UPDATE sign_up SET agreed_start =
            (SELECT starts_at FROM occurrence WHERE occurrence.id = sign_up.occurrence)
        WHERE NOT (status = 'confirmed' AND EXISTS (
            SELECT 1 FROM occurrence
            WHERE occurrence.id = sign_up.occurrence
            AND sign_up.queued_at < occurrence.asked_again_at
            AND (sign_up.coming_at IS NULL OR sign_up.coming_at < occurrence.asked_again_at)))
    """)
    op.execute("""
        UPDATE assignment SET agreed_start = (
            SELECT occurrence.starts_at FROM occurrence JOIN shift ON shift.occurrence = occurrence.id
            WHERE shift.id = assignment.shift)
        WHERE NOT (status IN ('taken', 'standin_wanted') AND EXISTS (
            SELECT 1 FROM occurrence JOIN shift ON shift.occurrence = occurrence.id
            WHERE shift.id = assignment.shift
            AND assignment.taken_at < occurrence.asked_again_at
            AND (assignment.coming_at IS NULL OR assignment.coming_at < occurrence.asked_again_at)))
    """)


def downgrade() -> None:
    for table in ("assignment", "sign_up"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column("agreed_start")
