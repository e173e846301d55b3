"""Other names of brands, so that one paper's 奔驰 is another's MERCEDES-BENZ.

Names stand as `name.brand` gives them: capitals, without dashes, dots and the ending 牌. A match
by this table alone is for a person to look at, never a pass.
"""

_BRANDS = """
大众 VOLKSWAGEN VW 上汽大众 一汽大众 上海大众 大众安徽 ФОЛЬКСВАГЕН
奔驰 梅赛德斯奔驰 MERCEDESBENZ MERCEDES BENZ 北京奔驰 МЕРСЕДЕСБЕНЦ
宝马 BMW 华晨宝马 БМВ
奥迪 AUDI 一汽奥迪 АУДИ
迷你 MINI
保时捷 PORSCHE
沃尔沃 VOLVO ВОЛЬВО
捷豹 JAGUAR
路虎 LANDROVER 揽胜 RANGEROVER
宾利 BENTLEY
劳斯莱斯 ROLLSROYCE
法拉利 FERRARI
玛莎拉蒂 MASERATI
兰博基尼 LAMBORGHINI
丰田 TOYOTA 一汽丰田 广汽丰田 ТОЙОТА
雷克萨斯 LEXUS 凌志 ЛЕКСУС
本田 HONDA 东风本田 广汽本田 ХОНДА
讴歌 ACURA
日产 NISSAN 东风日产 尼桑 НИССАН
英菲尼迪 INFINITI
马自达 MAZDA
三菱 MITSUBISHI
斯巴鲁 SUBARU
铃木 SUZUKI
五十铃 ISUZU
日野 HINO
现代 HYUNDAI 北京现代 ХЕНДАЙ ХЁНДЭ
起亚 KIA 悦达起亚 КИА
捷尼赛思 GENESIS
别克 BUICK
雪佛兰 CHEVROLET ШЕВРОЛЕ
凯迪拉克 CADILLAC
福特 FORD 长安福特 江铃福特 ФОРД
林肯 LINCOLN
吉普 JEEP
克莱斯勒 CHRYSLER
道奇 DODGE
特斯拉 TESLA ТЕСЛА
标致 PEUGEOT
雪铁龙 CITROEN CITROËN
雷诺 RENAULT РЕНО
菲亚特 FIAT
依维柯 IVECO 南京依维柯
斯柯达 SKODA ŠKODA ШКОДА
曼 MAN
斯堪尼亚 SCANIA
达夫 DAF
比亚迪 BYD
吉利 GEELY 吉利美日
领克 LYNKCO LYNK
极氪 ZEEKR
几何 GEOMETRY
奇瑞 CHERY ЧЕРИ
星途 EXEED
捷途 JETOUR
长城 GREATWALL GWM
哈弗 HAVAL ХАВАЛ ХАВЕЙЛ
魏 WEY 魏派
坦克 TANK
欧拉 ORA
长安 CHANGAN ЧАНГАН
深蓝 DEEPAL
阿维塔 AVATR
传祺 TRUMPCHI 广汽传祺 GACTRUMPCHI
埃安 AION 广汽埃安
名爵 MG
荣威 ROEWE
上汽大通 大通 MAXUS
五菱 WULING 上汽通用五菱
宝骏 BAOJUN
红旗 HONGQI
奔腾 BESTUNE BESTURN
解放 FAW JIEFANG
东风 DONGFENG DFM DFAC
岚图 VOYAH
风神 AEOLUS
启辰 VENUCIA
江淮 JAC
思皓 SEHOL
江铃 JMC
福田 FOTON
欧曼 AUMAN
奥铃 OLLIN
北京 BAIC BEIJING BJ
北汽幻速 幻速
极狐 ARCFOX
蔚来 NIO
小鹏 XPENG XIAOPENG
理想 LIXIANG LI LIAUTO
零跑 LEAPMOTOR
哪吒 NETA NEZHA
赛力斯 SERES
问界 AITO
小米 XIAOMI
智己 IM
飞凡 RISING
高合 HIPHI
威马 WELTMEISTER
豪沃 HOWO
汕德卡 SITRAK
重汽 SINOTRUK 中国重汽
陕汽 SHACMAN 德龙
红岩 HONGYAN GENLYON
柳汽 乘龙 CHENGLONG
华菱 CAMC
宇通 YUTONG
金龙 KINGLONG
海格 HIGER
金旅 GOLDENDRAGON
中通 ZHONGTONG
安凯 ANKAI
金杯 JINBEI
中集 CIMC
"""

ALIASES: dict[str, str] = {
    name: names[0] for line in _BRANDS.split("\n") if (names := line.split()) for name in names
}
"""Each name → the name that stands for all of its brand."""
