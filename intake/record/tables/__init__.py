"""Every table of the record; importing this makes the metadata complete."""

from intake.record.base import Base
from intake.record.tables.audit import AuditRow
from intake.record.tables.dossiers import DossierRow, FileRow, IdempotencyKey, PageRow, ReadingRow
from intake.record.tables.hooks import BulkSource, Delivery, Upload, Webhook
from intake.record.tables.links import LinkPaper, UploadLink
from intake.record.tables.people import ApiToken, Identity, SignIn, SignInLink, User
from intake.record.tables.reports import FindingRow, MarkRow, ReportRow
from intake.record.tables.review import CorrectionRow, DecisionRow, RuleSwitch, SettingRow
from intake.record.tables.work import JobRow

__all__ = [
    "ApiToken",
    "AuditRow",
    "Base",
    "BulkSource",
    "CorrectionRow",
    "DecisionRow",
    "Delivery",
    "DossierRow",
    "FileRow",
    "FindingRow",
    "IdempotencyKey",
    "Identity",
    "JobRow",
    "LinkPaper",
    "MarkRow",
    "PageRow",
    "ReadingRow",
    "ReportRow",
    "RuleSwitch",
    "SettingRow",
    "SignIn",
    "SignInLink",
    "Upload",
    "UploadLink",
    "User",
    "Webhook",
]
