"""The first tables.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

from db.columns import Encrypted
from db.types import UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=True),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("facts", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_actor"), ["actor"], unique=False)

    op.create_table(
        "inbox",
        sa.Column(
            "update_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("chat", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", Encrypted("inbox.body"), nullable=True),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("lease", sa.String(), nullable=True),
        sa.Column("leased_until", sa.Float(), nullable=True),
        sa.Column("not_before", sa.Float(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("parked", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("update_id", name=op.f("pk_inbox")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inbox_done_at"), ["done_at"], unique=False)
        batch_op.create_index(
            "ix_inbox_open",
            ["chat", "update_id"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )

    op.create_table(
        "initiative",
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("facts", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("edits", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("withdrawn_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_initiative")),
    )
    op.create_table(
        "lease",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("until", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
    )
    op.create_table(
        "meta",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_meta")),
    )
    op.create_table(
        "pace",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("next_at", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_pace")),
    )
    op.create_table(
        "query_counter",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "language", "answer", name=op.f("pk_query_counter")),
    )
    op.create_table(
        "tombstone",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_tombstone")),
    )
    op.create_table(
        "year_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("secret", Encrypted("year_key.secret"), nullable=True),
        sa.Column("destroyed_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_year_key")),
    )
    with op.batch_alter_table("year_key", schema=None) as batch_op:
        batch_op.create_index("uq_year_key_year", ["year"], unique=True)

    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=True),
        sa.Column("chat_id", Encrypted("person.chat_id"), nullable=True),
        sa.Column("code_word", sa.String(), nullable=False),
        sa.Column("call_name", Encrypted("person.call_name"), nullable=True),
        sa.Column("asked_name", sa.Boolean(), nullable=False),
        sa.Column("asked_to_help", sa.Boolean(), nullable=False),
        sa.Column("initiative", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("chose_language", sa.Boolean(), nullable=False),
        sa.Column("met_at", UtcDateTime(), nullable=False),
        sa.Column("last_seen_on", sa.Date(), nullable=False),
        sa.Column("unreachable_since", UtcDateTime(), nullable=True),
        sa.Column("reminders", sa.String(), nullable=True),
        sa.Column("reminders_since", UtcDateTime(), nullable=True),
        sa.Column("erased_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["initiative"], ["initiative.slug"], name=op.f("fk_person_initiative_initiative")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("key", name=op.f("uq_person_key")),
    )
    op.create_table(
        "series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("initiative", sa.String(), nullable=False),
        sa.Column("entry", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("edits", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("contact", Encrypted("series.contact"), nullable=True),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("loaded_from", sa.String(), nullable=True),
        sa.Column("extended_to", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("withdrawn_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["initiative"], ["initiative.slug"], name=op.f("fk_series_initiative_initiative")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
        sa.UniqueConstraint("name", name=op.f("uq_series_name")),
    )
    with op.batch_alter_table("series", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_series_initiative"), ["initiative"], unique=False)

    op.create_table(
        "case",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("initiative", sa.String(), nullable=True),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column(
            "state", sa.Enum("open", "closed", name="casestate", native_enum=False, length=24), nullable=False
        ),
        sa.Column("assignee", sa.Integer(), nullable=True),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["assignee"], ["person.id"], name=op.f("fk_case_assignee_person")),
        sa.ForeignKeyConstraint(
            ["initiative"], ["initiative.slug"], name=op.f("fk_case_initiative_initiative")
        ),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_case_person_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case")),
    )
    with op.batch_alter_table("case", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_person"), ["person"], unique=False)

    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text_version", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("withdrawn_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_consent_person_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consent_person"), ["person"], unique=False)

    op.create_table(
        "dialogue",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("answers", Encrypted("dialogue.answers"), nullable=True),
        sa.Column("screen_message_id", sa.Integer(), nullable=True),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_dialogue_person_person")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_dialogue")),
    )
    op.create_table(
        "grant",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum("admin", "coordinator", "host", "volunteer", name="role", native_enum=False, length=24),
            nullable=False,
        ),
        sa.Column("initiative", sa.String(), nullable=True),
        sa.Column("granted_by", sa.Integer(), nullable=True),
        sa.Column("granted_at", UtcDateTime(), nullable=False),
        sa.Column("renewed_on", sa.Date(), nullable=False),
        sa.Column("revoked_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["granted_by"], ["person.id"], name=op.f("fk_grant_granted_by_person")),
        sa.ForeignKeyConstraint(
            ["initiative"], ["initiative.slug"], name=op.f("fk_grant_initiative_initiative")
        ),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_grant_person_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grant")),
    )
    with op.batch_alter_table("grant", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_grant_person"), ["person"], unique=False)

    op.create_table(
        "group_contact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("initiative", sa.String(), nullable=False),
        sa.Column("name", Encrypted("group_contact.name"), nullable=False),
        sa.Column("most", sa.Integer(), nullable=False),
        sa.Column("granted_by", sa.Integer(), nullable=True),
        sa.Column("granted_at", UtcDateTime(), nullable=False),
        sa.Column("revoked_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["granted_by"], ["person.id"], name=op.f("fk_group_contact_granted_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["initiative"], ["initiative.slug"], name=op.f("fk_group_contact_initiative_initiative")
        ),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_group_contact_person_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_contact")),
    )
    with op.batch_alter_table("group_contact", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_group_contact_person"), ["person"], unique=False)

    op.create_table(
        "invite",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column(
            "role",
            sa.Enum("admin", "coordinator", "host", "volunteer", name="role", native_enum=False, length=24),
            nullable=False,
        ),
        sa.Column("initiative", sa.String(), nullable=True),
        sa.Column("invited_by", sa.Integer(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("used_by", sa.Integer(), nullable=True),
        sa.Column("used_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["initiative"], ["initiative.slug"], name=op.f("fk_invite_initiative_initiative")
        ),
        sa.ForeignKeyConstraint(["invited_by"], ["person.id"], name=op.f("fk_invite_invited_by_person")),
        sa.ForeignKeyConstraint(["used_by"], ["person.id"], name=op.f("fk_invite_used_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invite")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invite_token_hash")),
    )
    op.create_table(
        "occurrence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("series", sa.Integer(), nullable=False),
        sa.Column("initiative", sa.String(), nullable=False),
        sa.Column("original_start", sa.String(), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("title", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("place", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("opens_at", UtcDateTime(), nullable=True),
        sa.Column("closes_at", UtcDateTime(), nullable=False),
        sa.Column("cancel_closes_at", UtcDateTime(), nullable=False),
        sa.Column(
            "status",
            sa.Enum("planned", "cancelled", "held", name="occurrencestatus", native_enum=False, length=24),
            nullable=False,
        ),
        sa.Column("reason", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("holiday_asked_at", UtcDateTime(), nullable=True),
        sa.Column("asked_again_at", UtcDateTime(), nullable=True),
        sa.Column("edited", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["initiative"], ["initiative.slug"], name=op.f("fk_occurrence_initiative_initiative")
        ),
        sa.ForeignKeyConstraint(["series"], ["series.id"], name=op.f("fk_occurrence_series_series")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occurrence")),
        sa.UniqueConstraint("name", name=op.f("uq_occurrence_name")),
    )
    with op.batch_alter_table("occurrence", schema=None) as batch_op:
        batch_op.create_index("ix_occurrence_initiative_starts_at", ["initiative", "starts_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_occurrence_starts_at"), ["starts_at"], unique=False)
        batch_op.create_index(
            "uq_occurrence_series_original_start", ["series", "original_start"], unique=True
        )

    op.create_table(
        "opt_out",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_opt_out_person_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opt_out")),
    )
    with op.batch_alter_table("opt_out", schema=None) as batch_op:
        batch_op.create_index("uq_opt_out_person_kind", ["person", "kind"], unique=True)

    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("chat", sa.String(), nullable=False),
        sa.Column("chat_id", Encrypted("outbox.chat_id"), nullable=True),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column(
            "message_class",
            sa.Enum(
                "reply",
                "safety",
                "notice",
                "reminder",
                "bulk",
                name="messageclass",
                native_enum=False,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("payload", Encrypted("outbox.payload"), nullable=True),
        sa.Column("dedupe_key", sa.String(), nullable=True),
        sa.Column("batch", sa.String(), nullable=True),
        sa.Column(
            "lane",
            sa.Enum("reply", "notice", "bulk", name="lane", native_enum=False, length=24),
            nullable=False,
        ),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("send_after", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=True),
        sa.Column("lease", sa.String(), nullable=True),
        sa.Column("leased_until", sa.Float(), nullable=True),
        sa.Column("not_before", sa.Float(), nullable=False),
        sa.Column("handed_at", UtcDateTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column(
            "outcome",
            sa.Enum(
                "sent",
                "skipped",
                "blocked",
                "failed",
                "uncertain",
                name="outcome",
                native_enum=False,
                length=24,
            ),
            nullable=True,
        ),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("finished_at", UtcDateTime(), nullable=True),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_outbox_person_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("dedupe_key", name=op.f("uq_outbox_dedupe_key")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outbox_finished_at"), ["finished_at"], unique=False)
        batch_op.create_index(
            "ix_outbox_open",
            ["send_after", "id"],
            unique=False,
            sqlite_where=sa.text("outcome IS NULL"),
            postgresql_where=sa.text("outcome IS NULL"),
        )
        batch_op.create_index(
            "ix_outbox_open_chat",
            ["chat", "id"],
            unique=False,
            sqlite_where=sa.text("outcome IS NULL"),
            postgresql_where=sa.text("outcome IS NULL"),
        )
        batch_op.create_index(batch_op.f("ix_outbox_batch"), ["batch"], unique=False)
        batch_op.create_index(batch_op.f("ix_outbox_person"), ["person"], unique=False)

    op.create_table(
        "case_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case", sa.Integer(), nullable=False),
        sa.Column("from_staff", sa.Boolean(), nullable=False),
        sa.Column("text", Encrypted("case_line.text"), nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["case.id"], name=op.f("fk_case_line_case_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_line")),
    )
    with op.batch_alter_table("case_line", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_line_case"), ["case"], unique=False)

    op.create_table(
        "head_count",
        sa.Column("occurrence", sa.Integer(), nullable=False),
        sa.Column("nameless", sa.Integer(), nullable=False),
        sa.Column("saved_at", UtcDateTime(), nullable=True),
        sa.Column("marked_by", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["marked_by"], ["person.id"], name=op.f("fk_head_count_marked_by_person")),
        sa.ForeignKeyConstraint(
            ["occurrence"], ["occurrence.id"], name=op.f("fk_head_count_occurrence_occurrence")
        ),
        sa.PrimaryKeyConstraint("occurrence", name=op.f("pk_head_count")),
    )
    op.create_table(
        "participation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("occurrence", sa.Integer(), nullable=False),
        sa.Column("initiative", sa.String(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column(
            "role",
            sa.Enum("guest", "helper", name="participationrole", native_enum=False, length=24),
            nullable=False,
        ),
        sa.Column("token", sa.String(), nullable=True),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["initiative"], ["initiative.slug"], name=op.f("fk_participation_initiative_initiative")
        ),
        sa.ForeignKeyConstraint(
            ["occurrence"], ["occurrence.id"], name=op.f("fk_participation_occurrence_occurrence")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation")),
    )
    with op.batch_alter_table("participation", schema=None) as batch_op:
        batch_op.create_index(
            "ix_participation_month_initiative", ["month", "initiative", "token"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_participation_occurrence"), ["occurrence"], unique=False)

    op.create_table(
        "shift",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("occurrence", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("keep_open", sa.Integer(), nullable=False),
        sa.Column("terms", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("practical", Encrypted("shift.practical"), nullable=True),
        sa.Column("withdrawn_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["occurrence"], ["occurrence.id"], name=op.f("fk_shift_occurrence_occurrence")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift")),
    )
    with op.batch_alter_table("shift", schema=None) as batch_op:
        batch_op.create_index("uq_shift_occurrence_role", ["occurrence", "role"], unique=True)

    op.create_table(
        "sign_up",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("occurrence", sa.Integer(), nullable=False),
        sa.Column("person", Encrypted("sign_up.person"), nullable=True),
        sa.Column("person_blind", sa.String(), nullable=True),
        sa.Column("party", sa.Integer(), nullable=False),
        sa.Column("children", sa.Integer(), nullable=False),
        sa.Column("escorts", sa.Integer(), nullable=False),
        sa.Column("guest", Encrypted("sign_up.guest"), nullable=True),
        sa.Column("guest_blind", sa.String(), nullable=False),
        sa.Column("first_time", sa.Boolean(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "confirmed",
                "waitlisted",
                "offered",
                "cancelled",
                "expired",
                name="signupstatus",
                native_enum=False,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("queued_at", UtcDateTime(), nullable=False),
        sa.Column("offer_expires_at", UtcDateTime(), nullable=True),
        sa.Column("coming_at", UtcDateTime(), nullable=True),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("as_regular", sa.Boolean(), nullable=False),
        sa.Column("moved_up_reason", Encrypted("sign_up.moved_up_reason"), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occurrence"], ["occurrence.id"], name=op.f("fk_sign_up_occurrence_occurrence")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_up")),
    )
    with op.batch_alter_table("sign_up", schema=None) as batch_op:
        batch_op.create_index("ix_sign_up_occurrence_status", ["occurrence", "status"], unique=False)
        batch_op.create_index(batch_op.f("ix_sign_up_person_blind"), ["person_blind"], unique=False)
        batch_op.create_index(
            "uq_sign_up_active",
            ["occurrence", "person_blind", "guest_blind"],
            unique=True,
            sqlite_where=sa.text("status IN ('confirmed', 'offered', 'waitlisted')"),
            postgresql_where=sa.text("status IN ('confirmed', 'offered', 'waitlisted')"),
        )

    op.create_table(
        "regular",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("series", sa.Integer(), nullable=False),
        sa.Column("person", Encrypted("regular.person"), nullable=False),
        sa.Column("person_blind", sa.String(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("every", sa.Integer(), nullable=False),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("party", sa.Integer(), nullable=False),
        sa.Column("children", sa.Integer(), nullable=False),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["series"], ["series.id"], name=op.f("fk_regular_series_series")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_regular")),
    )
    with op.batch_alter_table("regular", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_regular_person_blind"), ["person_blind"], unique=False)
        batch_op.create_index(
            "uq_regular_active",
            ["series", "person_blind", "weekday"],
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.create_table(
        "attendance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sign_up", sa.Integer(), nullable=False),
        sa.Column(
            "outcome",
            sa.Enum(
                "unmarked",
                "came",
                "absent",
                "excused",
                name="attendanceoutcome",
                native_enum=False,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.Column("marked_by", sa.Integer(), nullable=True),
        sa.Column("marked_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["marked_by"], ["person.id"], name=op.f("fk_attendance_marked_by_person")),
        sa.ForeignKeyConstraint(["sign_up"], ["sign_up.id"], name=op.f("fk_attendance_sign_up_sign_up")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
        sa.UniqueConstraint("sign_up", name=op.f("uq_attendance_sign_up")),
    )

    _create_shift_tables()


def downgrade() -> None:
    _drop_shift_tables()
    op.drop_table("attendance")
    with op.batch_alter_table("sign_up", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_sign_up_active",
            sqlite_where=sa.text("status IN ('confirmed', 'offered', 'waitlisted')"),
            postgresql_where=sa.text("status IN ('confirmed', 'offered', 'waitlisted')"),
        )
        batch_op.drop_index(batch_op.f("ix_sign_up_person_blind"))
        batch_op.drop_index("ix_sign_up_occurrence_status")

    op.drop_table("sign_up")
    with op.batch_alter_table("shift", schema=None) as batch_op:
        batch_op.drop_index("uq_shift_occurrence_role")

    op.drop_table("shift")
    with op.batch_alter_table("participation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_participation_occurrence"))
        batch_op.drop_index("ix_participation_month_initiative")

    op.drop_table("participation")
    op.drop_table("head_count")
    with op.batch_alter_table("case_line", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_line_case"))

    op.drop_table("case_line")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_outbox_person"))
        batch_op.drop_index(batch_op.f("ix_outbox_batch"))
        batch_op.drop_index(
            "ix_outbox_open_chat",
            sqlite_where=sa.text("outcome IS NULL"),
            postgresql_where=sa.text("outcome IS NULL"),
        )
        batch_op.drop_index(
            "ix_outbox_open",
            sqlite_where=sa.text("outcome IS NULL"),
            postgresql_where=sa.text("outcome IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_outbox_finished_at"))

    op.drop_table("outbox")
    with op.batch_alter_table("opt_out", schema=None) as batch_op:
        batch_op.drop_index("uq_opt_out_person_kind")

    op.drop_table("opt_out")
    with op.batch_alter_table("occurrence", schema=None) as batch_op:
        batch_op.drop_index("uq_occurrence_series_original_start")
        batch_op.drop_index(batch_op.f("ix_occurrence_starts_at"))
        batch_op.drop_index("ix_occurrence_initiative_starts_at")

    op.drop_table("occurrence")
    op.drop_table("invite")
    with op.batch_alter_table("grant", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_grant_person"))

    with op.batch_alter_table("group_contact", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_group_contact_person"))

    op.drop_table("group_contact")
    op.drop_table("grant")
    op.drop_table("dialogue")
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_consent_person"))

    op.drop_table("consent")
    with op.batch_alter_table("case", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_person"))

    op.drop_table("case")
    with op.batch_alter_table("series", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_series_initiative"))

    with op.batch_alter_table("regular", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_regular_active",
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_regular_person_blind"))

    op.drop_table("regular")
    op.drop_table("series")
    op.drop_table("person")
    with op.batch_alter_table("year_key", schema=None) as batch_op:
        batch_op.drop_index("uq_year_key_year")

    op.drop_table("year_key")
    op.drop_table("tombstone")
    op.drop_table("query_counter")
    op.drop_table("pace")
    op.drop_table("meta")
    op.drop_table("lease")
    op.drop_table("initiative")
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_inbox_open",
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_inbox_done_at"))

    op.drop_table("inbox")
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_actor"))

    op.drop_table("audit")


def _create_shift_tables() -> None:
    op.create_table(
        "coverage_seen",
        sa.Column("initiative", sa.String(), nullable=False),
        sa.Column("lacking", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("looked_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["initiative"], ["initiative.slug"], name=op.f("fk_coverage_seen_initiative_initiative")
        ),
        sa.PrimaryKeyConstraint("initiative", name=op.f("pk_coverage_seen")),
    )
    op.create_table(
        "need_mark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative", sa.String(), nullable=False),
        sa.Column("need", sa.String(), nullable=False),
        sa.Column("person", Encrypted("need_mark.person"), nullable=True),
        sa.Column("person_blind", sa.String(), nullable=True),
        sa.Column("settled_on", sa.Date(), nullable=False),
        sa.Column("set_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["initiative"], ["initiative.slug"], name=op.f("fk_need_mark_initiative_initiative")
        ),
        sa.ForeignKeyConstraint(["set_by"], ["person.id"], name=op.f("fk_need_mark_set_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_need_mark")),
    )
    with op.batch_alter_table("need_mark", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_need_mark_person_blind"), ["person_blind"], unique=False)
        batch_op.create_index(
            "uq_need_mark_initiative_need_person", ["initiative", "need", "person_blind"], unique=True
        )

    op.create_table(
        "role_holder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("person", Encrypted("role_holder.person"), nullable=True),
        sa.Column("person_blind", sa.String(), nullable=True),
        sa.Column(
            "status",
            sa.Enum("asked", "active", "ended", name="holderstatus", native_enum=False, length=24),
            nullable=False,
        ),
        sa.Column("evenings", sa.Boolean(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_role_holder_decided_by_person")),
        sa.ForeignKeyConstraint(
            ["initiative"], ["initiative.slug"], name=op.f("fk_role_holder_initiative_initiative")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_holder")),
    )
    with op.batch_alter_table("role_holder", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_role_holder_person_blind"), ["person_blind"], unique=False)
        batch_op.create_index(
            "uq_role_holder_active",
            ["initiative", "role", "person_blind"],
            unique=True,
            sqlite_where=sa.text("status IN ('asked', 'active')"),
            postgresql_where=sa.text("status IN ('asked', 'active')"),
        )

    op.create_table(
        "assignment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shift", sa.Integer(), nullable=False),
        sa.Column("person", Encrypted("assignment.person"), nullable=True),
        sa.Column("person_blind", sa.String(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "taken",
                "standin_wanted",
                "released",
                "done",
                "absent",
                name="assignmentstatus",
                native_enum=False,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("taken_at", UtcDateTime(), nullable=False),
        sa.Column("coming_at", UtcDateTime(), nullable=True),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("asked_came", sa.Boolean(), nullable=False),
        sa.Column(
            "confirmed_by",
            sa.Enum("self", "host", name="confirmedby", native_enum=False, length=24),
            nullable=True,
        ),
        sa.Column("participation", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participation"], ["participation.id"], name=op.f("fk_assignment_participation_participation")
        ),
        sa.ForeignKeyConstraint(["shift"], ["shift.id"], name=op.f("fk_assignment_shift_shift")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
    )
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_assignment_person_blind"), ["person_blind"], unique=False)
        batch_op.create_index("ix_assignment_shift_status", ["shift", "status"], unique=False)
        batch_op.create_index(
            "uq_assignment_active",
            ["shift", "person_blind"],
            unique=True,
            sqlite_where=sa.text("status IN ('taken', 'standin_wanted', 'done', 'absent')"),
            postgresql_where=sa.text("status IN ('taken', 'standin_wanted', 'done', 'absent')"),
        )

    op.create_table(
        "shift_alert",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shift", sa.Integer(), nullable=False),
        sa.Column("raised_at", UtcDateTime(), nullable=False),
        sa.Column("told", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("told_at", UtcDateTime(), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=True),
        sa.Column("seen_by", sa.Integer(), nullable=True),
        sa.Column("warned_at", UtcDateTime(), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["seen_by"], ["person.id"], name=op.f("fk_shift_alert_seen_by_person")),
        sa.ForeignKeyConstraint(["shift"], ["shift.id"], name=op.f("fk_shift_alert_shift_shift")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_alert")),
    )
    with op.batch_alter_table("shift_alert", schema=None) as batch_op:
        batch_op.create_index(
            "uq_shift_alert_open",
            ["shift"],
            unique=True,
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )

    op.create_table(
        "shift_ask",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shift", sa.Integer(), nullable=False),
        sa.Column("person", Encrypted("shift_ask.person"), nullable=True),
        sa.Column("person_blind", sa.String(), nullable=True),
        sa.Column(
            "status",
            sa.Enum("open", "yes", "no", "over", name="askstatus", native_enum=False, length=24),
            nullable=False,
        ),
        sa.Column("asked_by", sa.Integer(), nullable=True),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("leaves_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name=op.f("fk_shift_ask_asked_by_person")),
        sa.ForeignKeyConstraint(["shift"], ["shift.id"], name=op.f("fk_shift_ask_shift_shift")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_ask")),
    )
    with op.batch_alter_table("shift_ask", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_shift_ask_person_blind"), ["person_blind"], unique=False)
        batch_op.create_index(batch_op.f("ix_shift_ask_status"), ["status"], unique=False)
        batch_op.create_index("uq_shift_ask_shift_person", ["shift", "person_blind"], unique=True)


def _drop_shift_tables() -> None:
    with op.batch_alter_table("shift_ask", schema=None) as batch_op:
        batch_op.drop_index("uq_shift_ask_shift_person")
        batch_op.drop_index(batch_op.f("ix_shift_ask_status"))
        batch_op.drop_index(batch_op.f("ix_shift_ask_person_blind"))

    op.drop_table("shift_ask")
    with op.batch_alter_table("shift_alert", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_shift_alert_open",
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )

    op.drop_table("shift_alert")
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_assignment_active",
            sqlite_where=sa.text("status IN ('taken', 'standin_wanted', 'done', 'absent')"),
            postgresql_where=sa.text("status IN ('taken', 'standin_wanted', 'done', 'absent')"),
        )
        batch_op.drop_index("ix_assignment_shift_status")
        batch_op.drop_index(batch_op.f("ix_assignment_person_blind"))

    op.drop_table("assignment")
    with op.batch_alter_table("role_holder", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_role_holder_active",
            sqlite_where=sa.text("status IN ('asked', 'active')"),
            postgresql_where=sa.text("status IN ('asked', 'active')"),
        )
        batch_op.drop_index(batch_op.f("ix_role_holder_person_blind"))

    op.drop_table("role_holder")
    with op.batch_alter_table("need_mark", schema=None) as batch_op:
        batch_op.drop_index("uq_need_mark_initiative_need_person")
        batch_op.drop_index(batch_op.f("ix_need_mark_person_blind"))

    op.drop_table("need_mark")
    op.drop_table("coverage_seen")
