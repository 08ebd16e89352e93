"""Volunteers who come every week, the host's word for a volunteer, guests who helped.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STANDING = sa.text("ended_at IS NULL")


def upgrade() -> None:
    with op.batch_alter_table("regular", schema=None) as batch_op:
        batch_op.add_column(sa.Column("role", sa.String(), nullable=False, server_default=""))
    _one_standing_place(["series", "person_blind", "weekday", "role"])
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("as_regular", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.alter_column("sign_up", existing_type=sa.Integer(), nullable=True)
        batch_op.add_column(sa.Column("assignment", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("helped_as", sa.String(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_attendance_assignment_assignment"), "assignment", ["assignment"], ["id"]
        )
        batch_op.create_unique_constraint(batch_op.f("uq_attendance_assignment"), ["assignment"])


def downgrade() -> None:
    op.execute("DELETE FROM attendance WHERE sign_up IS NULL")
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_attendance_assignment"), type_="unique")
        batch_op.drop_constraint(batch_op.f("fk_attendance_assignment_assignment"), type_="foreignkey")
        batch_op.drop_column("helped_as")
        batch_op.drop_column("assignment")
        batch_op.alter_column("sign_up", existing_type=sa.Integer(), nullable=False)
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.drop_column("as_regular")
    op.execute("DELETE FROM regular WHERE role <> ''")
    _one_standing_place(["series", "person_blind", "weekday"])
    with op.batch_alter_table("regular", schema=None) as batch_op:
        batch_op.drop_column("role")


def _one_standing_place(columns: list[str]) -> None:
    with op.batch_alter_table("regular", schema=None) as batch_op:
        batch_op.drop_index("uq_regular_active", sqlite_where=STANDING, postgresql_where=STANDING)
        batch_op.create_index(
            "uq_regular_active", columns, unique=True, sqlite_where=STANDING, postgresql_where=STANDING
        )
