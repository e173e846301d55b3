"""The brand of the chassis, which certificates of modified vehicles print beside the vehicle's."""

from dataclasses import replace

from extractors.fields.brand import BRAND

CHASSIS_BRAND = replace(
    BRAND, name="chassis_brand", labels=("底盘品牌", "底盘厂牌", "底盘品牌型号", "Chassis brand")
)
