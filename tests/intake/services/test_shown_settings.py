from intake.services.setting_words import CHINESE
from intake.services.shown_settings import shown
from intake.settings import Settings


def test_every_setting_is_explained_in_both_languages():
    assert set(CHINESE) == set(Settings.model_fields)
    for one in shown(Settings()):
        assert one.says.zh != one.says.en
        assert one.says.zh.endswith("。")
