import { createLexicon, wordsOf } from '../text/lexicon';

/** A unit of measure. `value × factor` is the value in `si`; a unit without `si` has no fixed size. */
export interface MeasureUnit {
  /** UCUM symbol; Chinese market units, which UCUM knows only in part, by UCUM's bracketed names. */
  readonly ucum: string;
  readonly factor?: number;
  /** The SI unit it converts to, as a UCUM symbol. */
  readonly si?: string;
}

/**
 * Symbol, factor, SI unit, then every way it is written.
 * Factors: SI brochure; 国务院关于在我国统一实行法定计量单位的命令 (1984) for 亩, 斤, 两, 里, 尺; 海里 and 节 from ISO 80000-3.
 */
const TABLE = `
km 1000 m 公里 千米 km KM
m 1 m 米 公尺 m M
dm 0.1 m 分米 公寸 dm
cm 0.01 m 厘米 公分 cm CM
mm 0.001 m 毫米 公厘 mm
um 1e-6 m 微米 μm
nm 1e-9 m 纳米 奈米 nm
[nmi_i] 1852 m 海里
[mi_i] 1609.344 m 英里
[ft_i] 0.3048 m 英尺 ft
[in_i] 0.0254 m 英寸 吋 英吋
[yd_i] 0.9144 m 码
[li_cn] 500 m 华里
[chi_cn] 0.3333333333333333 m 市尺
[zhang_cn] 3.3333333333333335 m 丈
[ly] 9.4607304725808e15 m 光年
AU 149597870700 m 天文单位
km2 1e6 m2 平方公里 平方千米 km2 km²
m2 1 m2 平方米 平米 平方公尺 m2 m² ㎡
cm2 1e-4 m2 平方厘米 cm2 cm²
har 1e4 m2 公顷 ha
[mu_cn] 666.6666666666666 m2 亩 市亩
[sft_i] 0.09290304 m2 平方英尺
[smi_us] 2589988.110336 m2 平方英里
[acr_us] 4046.8564224 m2 英亩
m3 1 m3 立方米 立方 m3 m³ 方
km3 1e9 m3 立方公里 立方千米
cm3 1e-6 m3 立方厘米 cm3
L 0.001 m3 升 公升 L
mL 1e-6 m3 毫升 mL ml
[gal_us] 0.003785411784 m3 加仑
[bbl_us] 0.158987294928 m3 桶原油
t 1000 kg 吨 公吨
kg 1 kg 千克 公斤 kg KG Kg
g 0.001 kg 克 公克 g
mg 1e-6 kg 毫克 mg
ug 1e-9 kg 微克 μg
[jin_cn] 0.5 kg 斤 市斤
[liang_cn] 0.05 kg 两
[lb_av] 0.45359237 kg 磅
[oz_av] 0.028349523125 kg 盎司
[car_m] 0.0002 kg 克拉
kW.h 3.6e6 J 千瓦时 千瓦小时 kWh
MW.h 3.6e9 J 兆瓦时
W 1 W 瓦 瓦特 W
kW 1000 W 千瓦 瓩 kW KW
MW 1e6 W 兆瓦 MW
GW 1e9 W 吉瓦 GW
kV.A 1000 W 千伏安
V 1 V 伏 伏特
kV 1000 V 千伏 kV
A 1 A 安培
A.h 3600 C 安时
J 1 J 焦 焦耳
cal 4.184 J 卡路里
kcal 4184 J 千卡 大卡
Hz 1 Hz 赫兹 赫 Hz
kHz 1000 Hz 千赫 千赫兹
MHz 1e6 Hz 兆赫 兆赫兹 MHz
GHz 1e9 Hz 吉赫 吉赫兹 GHz
Pa 1 Pa 帕 帕斯卡 Pa
hPa 100 Pa 百帕 hPa
kPa 1000 Pa 千帕 kPa
MPa 1e6 Pa 兆帕 MPa
mm[Hg] 133.322 Pa 毫米汞柱 mmHg
N 1 N 牛顿
[hp_X] 735.49875 W 马力
dB - - 分贝 dB
lx 1 lx 勒克斯
mol 1 mol 摩尔
mSv 0.001 Sv 毫西弗
Bq 1 Bq 贝可
GBy 1e9 By 吉字节 GB
MBy 1e6 By 兆字节 MB
TBy 1e12 By TB 太字节
Mbit/s 1e6 bit/s 兆比特每秒 Mbps
[kn_i] 0.5144444444444445 m/s 节航速
km/h 0.2777777777777778 m/s 公里/小时 千米/小时 公里每小时 km/h
m/s 1 m/s 米/秒 米每秒 m/s
km/s 1000 m/s 公里/秒 千米/秒
m3/s 1 m3/s 立方米每秒
mg/L 0.001 kg/m3 毫克/升 mg/L
ug/m3 1e-9 kg/m3 微克/立方米
mg/m3 1e-6 kg/m3 毫克/立方米
[tce] 29307600000 J 吨标准煤 吨标煤
[TEU] - - 标准箱 标箱 TEU
ppm - - ppm
`;

/** Written in Latin letters, a unit ends where the letters end: 5G is no five grams. */
const LATIN_END = /[A-Za-z]/;

const UNITS = createLexicon(TABLE.trim().split('\n').flatMap(entriesOf));

const BY_UCUM = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap(entriesOf)
    .map(([, unit]) => [unit.ucum, unit]),
);

function entriesOf(line: string): [string, MeasureUnit][] {
  const [ucum = '', factor = '-', si = '-', ...words] = wordsOf(line);
  const unit: MeasureUnit = si === '-' ? { ucum } : { ucum, factor: Number(factor), si };
  return words.map((word) => [word, unit]);
}

/** The unit of measure written at `at`, the longest one. */
export function measureAt(text: string, at: number): { end: number; unit: MeasureUnit } | undefined {
  const found = UNITS.longestAt(text, at);
  if (found === undefined) return undefined;
  const end = at + found.word.length;
  if (LATIN_END.test(found.word) && LATIN_END.test(text.charAt(end))) return undefined;
  return { end, unit: found.value };
}

/** A value in SI units, where the unit has a fixed size: 5 `[mu_cn]` → 3333.3 `m2`. */
export function toSi(value: number, ucum: string): { value: number; unit: string } | undefined {
  const unit = BY_UCUM.get(ucum);
  if (unit?.si === undefined || unit.factor === undefined) return undefined;
  return { value: Number((value * unit.factor).toPrecision(12)), unit: unit.si };
}
