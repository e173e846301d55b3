from tests.web.conftest import told  # noqa: F401  figures that a test measured
