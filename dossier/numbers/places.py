"""Short names of countries, and ports, border towns and cities that lie in one country only.

Where a city's name is borne by large cities of several countries (Tripoli, Georgetown, Santiago,
San José, Victoria, Hyderabad …) it is left out.
"""

_TABLE = """
RU 俄国|俄联邦|俄罗斯联邦|РФ|РОССИЙСКАЯ ФЕДЕРАЦИЯ|РОССИИ|RUSSIAN FEDERATION;莫斯科|MOSCOW|МОСКВА|\
МОСКВЫ;符拉迪沃斯托克|海参崴|VLADIVOSTOK|ВЛАДИВОСТОК;后贝加尔斯克|ZABAYKALSK|ЗАБАЙКАЛЬСК;\
乌苏里斯克|USSURIYSK|УССУРИЙСК;布拉戈维申斯克|BLAGOVESHCHENSK|БЛАГОВЕЩЕНСК;哈巴罗夫斯克|\
KHABAROVSK|ХАБАРОВСК;圣彼得堡|SAINT PETERSBURG|ST PETERSBURG|САНКТ ПЕТЕРБУРГ;新西伯利亚|\
NOVOSIBIRSK|НОВОСИБИРСК;叶卡捷琳堡|YEKATERINBURG|ЕКАТЕРИНБУРГ;喀山|KAZAN|КАЗАНЬ;车里雅宾斯克|\
CHELYABINSK|ЧЕЛЯБИНСК;新罗西斯克|NOVOROSSIYSK|НОВОРОССИЙСК;伊尔库茨克|IRKUTSK|ИРКУТСК;\
克拉斯诺亚尔斯克|KRASNOYARSK|КРАСНОЯРСК;纳霍德卡|NAKHODKA|НАХОДКА|VOSTOCHNY|ВОСТОЧНЫЙ
KZ 哈国|哈萨克|KAZAKHSTAN|РК|РЕСПУБЛИКА КАЗАХСТАН|КАЗАХСТАНА|ҚАЗАҚСТАН;阿拉木图|ALMATY|АЛМАТЫ|\
АЛМА АТА;阿斯塔纳|努尔苏丹|ASTANA|АСТАНА;多斯特克|DOSTYK|ДОСТЫК;阿腾科里|ALTYNKOL|АЛТЫНКОЛЬ;\
奇姆肯特|SHYMKENT|ШЫМКЕНТ|ЧИМКЕНТ;阿克套|AKTAU|АКТАУ;卡拉干达|KARAGANDA|КАРАГАНДА;阿克托别|AKTOBE|\
АКТОБЕ
UZ 乌国|乌兹别克|УЗБЕКИСТАНА|OʻZBEKISTON|OZBEKISTON;塔什干|TASHKENT|ТАШКЕНТ;撒马尔罕|SAMARKAND|\
САМАРКАНД;安集延|ANDIJAN|АНДИЖАН;布哈拉|BUKHARA|БУХАРА
KG 吉尔吉斯|КЫРГЫЗСТАН|КЫРГЫЗСТАНА|КИРГИЗИЯ|КЫРГЫЗСКАЯ РЕСПУБЛИКА|KYRGYZ REPUBLIC;比什凯克|\
BISHKEK|БИШКЕК;奥什|OSH|ОШ
TJ 塔吉克|ТАДЖИКИСТАНА;杜尚别|DUSHANBE|ДУШАНБЕ;苦盏|KHUJAND|ХУДЖАНД
TM 土库曼|ТУРКМЕНИСТАНА|ТУРКМЕНИЯ;阿什哈巴德|ASHGABAT|АШХАБАД
BY 白俄|БЕЛАРУСЬ|БЕЛАРУСИ|БЕЛОРУССИЯ|РЕСПУБЛИКА БЕЛАРУСЬ;明斯克|MINSK|МИНСК;布列斯特|БРЕСТ
UA ;基辅|KYIV|KIEV|КИЕВ;敖德萨|ODESSA|ODESA|ОДЕССА
AM АРМЕНИИ;埃里温|YEREVAN|ЕРЕВАН
GE 格鲁吉亚共和国|ГРУЗИИ;第比利斯|TBILISI|ТБИЛИСИ;波季|POTI|ПОТИ;巴统|BATUMI|БАТУМИ
AZ АЗЕРБАЙДЖАНА;巴库|BAKU|БАКУ
MN 外蒙古|蒙古国|МОНГОЛИИ;乌兰巴托|ULAANBAATAR|ULAN BATOR|УЛАН БАТОР|УЛААНБААТАР;扎门乌德|\
ZAMYN UUD
AE 阿联酋|阿拉伯联合酋长国|UAE|U A E|ОАЭ|EAU|EMIRATS ARABES UNIS|الإمارات|الامارات;迪拜|杜拜|\
DUBAI|ДУБАЙ|دبي|杰贝阿里|杰贝勒阿里|JEBEL ALI;阿布扎比|ABU DHABI|АБУ ДАБИ|أبوظبي|哈利法港|\
KHALIFA PORT;沙迦|SHARJAH|الشارقة
SA 沙特|KSA|KINGDOM OF SAUDI ARABIA|السعودية;利雅得|RIYADH|الرياض;吉达|JEDDAH|جدة;达曼|DAMMAM|\
الدمام
QA ;多哈|DOHA|الدوحة|哈马德港|HAMAD PORT
KW ;科威特城|KUWAIT CITY|舒瓦赫|SHUWAIKH|舒艾巴|SHUAIBA
OM ;马斯喀特|MUSCAT|مسقط;苏哈尔|SOHAR
BH ;麦纳麦|MANAMA|المنامة
JO المملكة الأردنية|المملكة الأردنية الهاشمية;安曼|AMMAN|عمان الأردن;亚喀巴|AQABA|العقبة
IQ ;巴格达|BAGHDAD|بغداد;巴士拉|BASRA|乌姆盖斯尔|乌姆卡斯尔|UMM QASR;埃尔比勒|ERBIL
IR ;德黑兰|TEHRAN;阿巴斯港|BANDAR ABBAS
IL 以色列国;特拉维夫|TEL AVIV;海法|HAIFA;阿什杜德|ASHDOD
LB الجمهورية اللبنانية;贝鲁特|BEIRUT|بيروت
SY 叙利亚;大马士革|DAMASCUS;拉塔基亚|LATAKIA
YE ;亚丁|ADEN|عدن;萨那|SANAA
TR 土耳其|TURKEY|TURKIYE;伊斯坦布尔|ISTANBUL;梅尔辛|MERSIN;伊兹密尔|IZMIR;安卡拉|ANKARA
EG 埃及;开罗|CAIRO|القاهرة;亚历山大港;塞得港|PORT SAID;苏科纳港|AIN SOKHNA|SOKHNA
LY 利比亚;班加西|BENGHAZI|بنغازي;米苏拉塔|MISURATA;胡姆斯|AL KHOMS
DZ الجمهورية الجزائرية;阿尔及尔|ALGIERS|ALGER;奥兰|ORAN;贝贾亚|BEJAIA
TN الجمهورية التونسية;突尼斯|TUNIS|RADES
MA المملكة المغربية;卡萨布兰卡|CASABLANCA|الدار البيضاء;丹吉尔|TANGER|TANGIER
SD ;喀土穆|KHARTOUM;苏丹港|PORT SUDAN
ET ;亚的斯亚贝巴|ADDIS ABABA
DJ ;吉布提港|PORT OF DJIBOUTI
KE ;内罗毕|NAIROBI;蒙巴萨|MOMBASA
TZ 坦桑;达累斯萨拉姆|DAR ES SALAAM;多多马|DODOMA
UG ;坎帕拉|KAMPALA
RW ;基加利|KIGALI
ZM ;卢萨卡|LUSAKA
ZW ;哈拉雷|HARARE
MZ ;马普托|MAPUTO;贝拉港;纳卡拉|NACALA
ZA 南非;约翰内斯堡|JOHANNESBURG;德班|DURBAN;开普敦|CAPE TOWN;比勒陀利亚|PRETORIA
AO ;罗安达|LUANDA;洛比托|LOBITO
NG 尼日利亚;拉各斯|LAGOS|阿帕帕|APAPA|TINCAN|莱基港|LEKKI;阿布贾|ABUJA
GH 加纳;阿克拉|ACCRA|特马|TEMA
CI 科特迪瓦|象牙海岸|IVORY COAST;阿比让|ABIDJAN
SN ;达喀尔|DAKAR
TG ;洛美|LOME
BJ ;科托努|COTONOU
CM ;杜阿拉|DOUALA;克里比|KRIBI;雅温得|YAOUNDE
CD 刚果金|刚果民主共和国|民主刚果|DR CONGO|DRC|RDC|DEMOCRATIC REPUBLIC OF THE CONGO;金沙萨|\
KINSHASA;马塔迪|MATADI;LUBUMBASHI
CG 刚果布|刚果共和国|REPUBLIC OF THE CONGO;黑角|POINTE NOIRE;布拉柴维尔|BRAZZAVILLE
GA ;利伯维尔|LIBREVILLE
GN ;科纳克里|CONAKRY
ML ;巴马科|BAMAKO
BF ;瓦加杜古|OUAGADOUGOU
MG ;塔马塔夫|TOAMASINA|TAMATAVE;塔那那利佛|ANTANANARIVO
MU ;路易港|PORT LOUIS
MR ;努瓦克肖特|NOUAKCHOTT
CF 中非|中非共和国
SS 南苏丹;朱巴|JUBA
KH 柬埔寨王国;金边|PHNOM PENH;西哈努克|SIHANOUKVILLE
LA 老挝|LAOS|LAO PDR;万象|VIENTIANE
VN 越南|VIETNAM|VIET NAM;河内|HANOI|HA NOI;胡志明市|HO CHI MINH|CAT LAI;海防|HAIPHONG|HAI PHONG
TH ;曼谷|BANGKOK|林查班|LAEM CHABANG
MM 缅甸|MYANMAR|BURMA;仰光|YANGON
MY 大马;吉隆坡|KUALA LUMPUR|巴生|PORT KLANG|PORT KELANG
SG 新加坡|SINGAPORE
ID 印尼;雅加达|JAKARTA|丹戎不碌|TANJUNG PRIOK;泗水|SURABAYA
PH ;马尼拉|MANILA;宿务|CEBU;苏比克|SUBIC
BD 孟加拉|孟加拉国;吉大港|CHITTAGONG|CHATTOGRAM;达卡|DHAKA
PK 巴基斯坦;卡拉奇|KARACHI;拉合尔|LAHORE;瓜达尔|GWADAR;伊斯兰堡|ISLAMABAD
IN 印度;孟买|MUMBAI|那瓦西瓦|NHAVA SHEVA;金奈|CHENNAI;新德里|NEW DELHI
LK 斯里兰卡;科伦坡|COLOMBO;汉班托塔|HAMBANTOTA
NP ;加德满都|KATHMANDU
AF 阿富汗;喀布尔|KABUL;海拉顿|HAIRATAN
KR 韩国|南韩|大韩民国|KOREA|SOUTH KOREA|REPUBLIC OF KOREA;首尔|SEOUL;釜山|BUSAN|PUSAN;仁川|INCHEON
KP 朝鲜|北韩|NORTH KOREA;平壤
JP 日本;东京|TOKYO;横滨|YOKOHAMA;大阪|OSAKA;神户|KOBE;名古屋|NAGOYA
HK 香港|中国香港|HONG KONG|HONGKONG
MO 澳门|中国澳门|MACAU|MACAO
TW 台湾|中国台湾|台湾地区|TAIWAN;基隆|KEELUNG;高雄|KAOHSIUNG
CN 中国|中华人民共和国|CHINA|PRC|P R CHINA|PEOPLE S REPUBLIC OF CHINA|КНР|КИТАЙ|КИТАЯ|RPC
US 美国|USA|U S A|UNITED STATES OF AMERICA|EEUU|EE UU|США;纽约|NEW YORK;洛杉矶|LOS ANGELES;长滩|\
LONG BEACH
CA 加拿大;温哥华|VANCOUVER;蒙特利尔|MONTREAL;多伦多|TORONTO
MX 墨西哥|ESTADOS UNIDOS MEXICANOS;曼萨尼约;墨西哥城|MEXICO CITY|CIUDAD DE MEXICO;韦拉克鲁斯|\
VERACRUZ;拉萨罗卡德纳斯|LAZARO CARDENAS
GT 危地马拉;格查尔港|PUERTO QUETZAL
CR 哥斯达黎加;卡尔德拉港|PUERTO CALDERA;利蒙港|LIMON
PA 巴拿马;科隆自贸区|MANZANILLO PANAMA;巴拿马城|PANAMA CITY|CIUDAD DE PANAMA|巴尔博亚|BALBOA
DO 多米尼加|多米尼加共和国;圣多明各|SANTO DOMINGO|CAUCEDO
CO 哥伦比亚;波哥大|BOGOTA;布埃纳文图拉|BUENAVENTURA;BARRANQUILLA;CARTAGENA COLOMBIA
EC 厄瓜多尔;瓜亚基尔|GUAYAQUIL;基多|QUITO
PE 秘鲁;利马|LIMA|卡亚俄|CALLAO;钱凯|CHANCAY
CL 智利;伊基克|IQUIQUE;瓦尔帕莱索|VALPARAISO;圣安东尼奥港|SAN ANTONIO CHILE
BO 玻利维亚;拉巴斯;SANTA CRUZ DE LA SIERRA
BR 巴西;桑托斯|SANTOS;圣保罗|SAO PAULO;里约热内卢|RIO DE JANEIRO;VITORIA
AR 阿根廷;布宜诺斯艾利斯|BUENOS AIRES;萨拉特|ZARATE
UY 乌拉圭;蒙得维的亚|MONTEVIDEO
PY 巴拉圭;亚松森|ASUNCION
VE 委内瑞拉;加拉加斯|CARACAS;LA GUAIRA;PUERTO CABELLO
GB 英国|UK|U K|GREAT BRITAIN|ENGLAND;伦敦;南安普敦|SOUTHAMPTON
DE 德国;汉堡|HAMBURG;不来梅|BREMERHAVEN
FR 法国;勒阿弗尔|LE HAVRE;马赛|MARSEILLE
NL 荷兰|HOLLAND|THE NETHERLANDS;鹿特丹|ROTTERDAM;阿姆斯特丹|AMSTERDAM
BE 比利时;安特卫普|ANTWERP|ANTWERPEN;泽布吕赫|ZEEBRUGGE
IT 意大利;热那亚|GENOA|GENOVA;米兰|MILANO;CIVITAVECCHIA
ES 西班牙;马德里|MADRID;巴塞罗那|BARCELONA SPAIN
PT 葡萄牙;里斯本|LISBON|LISBOA
PL 波兰;华沙|WARSAW|WARSZAWA;格但斯克|GDANSK;马拉舍维奇|MALASZEWICZE
RO 罗马尼亚;康斯坦察|CONSTANTA
BG 保加利亚;瓦尔纳|VARNA
RS 塞尔维亚;贝尔格莱德|BELGRADE|BEOGRAD
BA 波黑|波斯尼亚|BOSNIA
AL 阿尔巴尼亚;都拉斯|DURRES
GR 希腊;比雷埃夫斯|PIRAEUS
HU 匈牙利;布达佩斯|BUDAPEST
CZ 捷克;布拉格|PRAGUE|PRAHA
LV 拉脱维亚;里加|RIGA|РИГА
LT 立陶宛;克莱佩达|KLAIPEDA
EE 爱沙尼亚;塔林|TALLINN
FI 芬兰;赫尔辛基|HELSINKI;科特卡|KOTKA
MT 马耳他;瓦莱塔|VALLETTA
CY 塞浦路斯;利马索尔|LIMASSOL
AU 澳大利亚|澳洲;悉尼|SYDNEY;墨尔本;布里斯班|BRISBANE
NZ 新西兰;奥克兰|AUCKLAND
PG 巴新|巴布亚新几内亚;莫尔兹比港|PORT MORESBY;莱城|LAE
FJ 斐济;苏瓦|SUVA;劳托卡|LAUTOKA
MK 北马其顿|马其顿
MD 摩尔多瓦;基希讷乌|CHISINAU
TL 东帝汶;帝力|DILI
NA ;鲸湾港|WALVIS BAY
LR ;蒙罗维亚|MONROVIA
GM ;班珠尔|BANJUL
HN ;科尔特斯港|PUERTO CORTES
SV ;阿卡胡特拉|ACAJUTLA
"""
"""A line per country: its code and names; then its places, each with its names. A port and the city
that it serves are one place (Jebel Ali, Dubai)."""

_GROUPS = {
    line[:2]: tuple(tuple(filter(None, place.split("|"))) for place in line[3:].split(";"))
    for line in _TABLE.strip().split("\n")
}
PLACES: dict[str, tuple[str, ...]] = {
    code: tuple(name for names in groups for name in names) for code, groups in _GROUPS.items()
}
"""Alpha-2 code → more names of the country, then names of places in it."""
ARRIVALS: tuple[tuple[str, ...], ...] = tuple(
    place for groups in _GROUPS.values() for place in groups[1:]
)
"""The places where vehicles arrive, each with its names."""
