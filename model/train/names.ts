import { JAPANESE_SURNAMES } from '../../core/entities/japaneseSurnames';
import { COMPOUND_SURNAMES, TRANSLITERATION_CHARACTERS } from '../../core/entities/tagger/nameCharacters';
import { pick, type Random } from './random';

/** Surnames by how common they are, as widely published counts rank them: the first group makes most of the names. */
const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤洪赖';
const RARE =
  '常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠朴盖练廉禹井祖漆巴丰支卿国狄平计宣晋相初门云容敬来扈晁芮都佴钭禚逄乜仉睢呙蔚靖綦郏郗鄂甯宓慎戢竺笪苌荀蒯訾谯贠璩滑濮牧甫暴桓殳毋沐爨洑雒缑郄郅邴郦鄞隗韶庾弓粘糜酆菅莘眭柘蹇旷郇钮宦寸撒禄占母么厍禤咸';
const FIRST_GIVEN =
  '建国志文晓小玉明海春秀丽俊永金红雪思子浩宇雨佳嘉欣梓一若慧婷静晨凯振德兴世庆光少宏广向立新学培景家亚云雅梦诗可书乐怀正忠成东继克树伟鹏美桂爱彩淑凤福荣瑞祥天星月如清泽润泓奕沐昊铭锦启远承润之卓君艺安千亦以悦语心忆凌';
const LAST_GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚英华民生林波辉玲梅飞然轩涵萱怡琪婷博倩云龙宏成福祥峰毅旭阳亮鑫森曦晴泽哲霖泉江川松菊莲花莉颖瑶琳琴珠琼凤燕鸿薇洁冰清秋月星辰良美才能武豹牛马骏腾升起岭崇宽坤宁定健欢悦恩慈念宝根木荫水火土石玺邦政均和顺达友勤俭义信仁平安堂斋梁柱锁栓旺财山岗田仓库章全有余庆元亨利贞冠群芝苗苇荻楠桐枫桦柏杉卉禾穗麦宜之凡予聪睿彤妍婧媛蕾蓓琛琦璐璇珂珏钰铮锋钧';
const MINORITY =
  '阿依古丽 买买提 吐尔逊 艾尼瓦尔 帕提古丽 热依汗 阿不都拉 木合塔尔 古丽娜尔 巴特尔 乌兰图雅 斯琴高娃 苏日娜 那日苏 扎西 次仁 卓玛 央金 旦增 格桑 平措 达瓦 尼玛 洛桑 拉巴 多吉 白玛 德吉 才让 仁青 加央 索朗 玛依拉 努尔兰 叶尔肯 哈丽娜 迪丽拜尔 库尔班 依明 艾合买提 塔吉古丽 赛买提 热合曼 阿曼古丽 麦麦提 吾买尔 伊力哈木 沙吾提 苏和 巴图 哈斯 其其格 乌日娜 额尔敦 阿拉坦 朝鲁 图雅 呼格吉勒 孟和 毕力格 赛音 娜仁 萨仁 奥云 布和 加娜尔 阿依努尔 巴合提 朱马 哈布尔 叶斯 别克 居马 古丽巴哈尔'.split(
    ' ',
  );
const FOREIGN =
  '约翰 威廉 詹姆斯 罗伯特 迈克尔 玛丽 安娜 伊丽莎白 彼得 保罗 亚历山大 弗拉基米尔 谢尔盖 伊万 尼古拉 卡洛斯 胡安 何塞 路易斯 马里奥 乔治 查尔斯 爱德华 理查德 托马斯 丹尼尔 大卫 史蒂文 杰克 汤姆 埃里克 卡尔 弗里德里希 汉斯 克劳斯 安格拉 弗朗索瓦 让 皮埃尔 雅克 穆罕默德 阿里 哈桑 艾哈迈德 易卜拉欣 法蒂玛 萨达姆 拉吉夫 桑杰 纳伦德拉 安东尼奥 佩德罗 费尔南多 吉尔 露西 凯特 艾米 索菲亚 奥尔加'.split(
    ' ',
  );
const RARE_CHARACTERS = '𬭎𬱖䶮㛃玥婳堃喆犇淼骉焱垚翀赟珅昶嬿晞钘'.match(/./gu) as string[];

const JAPANESE_GIVEN =
  '太郎 健太 翔平 美和 希美 贤斗 一郎 爱 真由 由美 茂 义一 文雄 直树 优子 佳代 美诚 智和 纯一郎 和彦 由纪夫 智子 彻 惠子 龙之介 春树 康成 健一 浩二 正雄 幸子 久美子 诚 隆 阳菜 大辅 勇人 悠斗 纱希 花子 信长 裕之 明日香 樱子 慎太郎 孝之'.split(
    ' ',
  );
const TIBETAN = (
  '扎西 次仁 卓玛 央金 旦增 格桑 洛桑 才让 索朗 白玛 平措 多吉 央宗 罗布 顿珠 曲珍 尼玛 旺堆 才仁 达瓦 拉巴 巴桑 普布 边巴 米玛 德吉 仁青 仁钦 加央 降央 降措 泽仁 洛绒 四郎 ' +
  '益西 益登 向巴 强巴 其美 贡布 班玛 完玛 关却 多杰 南加 尼玛 群培 曲扎 丹增 旦巴 罗桑 嘎玛 噶玛 拉姆 拥措 拥珍 志玛 卓嘎 央吉 梅朵 曲措 措姆 桑珠 伦珠 坚参 旺姆 旺扎 次旺 次旦 赤列 ' +
  '阿旺 土登 晋美 云丹 俄珠 根秋 尕让 桑杰 久美 公保 华旦 项欠 周措 万玛 俄色 绒布 吾金 邓珠 彭措 呷让 拉措 美朵'
).split(' ');
const YI_SURNAMES =
  '吉克 曲木 沙马 阿苏 尔古 依火 勒格 吉木 吉伍 吉力 倮伍 俄木 阿尔 阿苦 海来 马海 曲比 克惹 勒伍 拉马 罗洪 水洛 瓦渣 米色 约其 比布 尼惹 热古 加巴 莫色 且沙 俄地 阿的 阿来 贾巴 俄底 布约 吉布 苏呷 洛古 阿力 木乃 地久 乃古'.split(
    ' ',
  );
const YI_GIVEN =
  '木呷 阿木 阿呷 伍合 拉则 尔布 木果 尔古 拉体 日布 伍牛 阿果 什布 惹子 尔体 依洛 拉铁 史布 子古 五呷 日哈 阿依 伍加 尔哈 石布 古哈 小龙 小芳 阿支 有果 子呷 木乃 拉哈 莫子 尔则 次尔 打哈 曲哈 友色 里布 衣布 阿洛 色古 金古'.split(
    ' ',
  );
const MONGOLIAN =
  '巴音 达来 孟和 其木格 乌恩其 苏日娜 那日苏 阿古拉 宝音 德力格尔 哈斯巴根 斯琴 乌仁图雅 敖登 格日勒 牧仁 照日格图 呼和 满都拉 娜布其 特木尔 额尔登 朝克图 白音仓 萨其拉 阿木古楞 赛吉拉呼 高娃 通拉嘎 青格勒 布赫 查干 吉日嘎拉 那木拉 海日汗'.split(
    ' ',
  );
const WORD_NAMES =
  '白雪 田野 江山 高原 安宁 文静 任远 高山 方正 明亮 和平 高兴 石磊 牛犇 高峰 江河 向阳 时光 安康 黄河 雷雨 林海 金鑫 马上 严格 成功 张开 常青 万千 平凡 易水 苏醒 温暖 甘甜 水清 柳絮 金秋 江涛 文明 乐观 谢谢 关山 云海 景明 白杨 钟声 秦岭 包容 费心 何必 时间 陈列'.split(
    ' ',
  );

/** A Chinese person's name: two or three characters, now and then a compound or rare surname, a rare character, a space behind the surname, or a word;
 * or one of Japan, Tibet, Liangshan or Inner Mongolia. */
export function writePerson(random: Random): string {
  const kind = random(100);
  if (kind < 4) return pick(Array.from(COMPOUND_SURNAMES), random) + given(random, 1 + random(2));
  if (kind < 9) return surname(random) + (random(2) === 0 ? ' ' : '　') + given(random, random(4) === 0 ? 2 : 1);
  if (kind < 11) return surname(random) + given(random, 1) + pick(RARE_CHARACTERS, random);
  if (kind < 14) return pick(Array.from(COMMON), random) + surname(random) + given(random, 1);
  if (kind < 16) return pick(WORD_NAMES, random);
  if (kind < 18) return pick(JAPANESE_SURNAMES, random) + pick(JAPANESE_GIVEN, random);
  if (kind < 20) return undotted(random);
  return surname(random) + given(random, random(100) < 24 ? 1 : 2);
}

/** Two parts in Tibet, a surname and a name in Liangshan, a name alone in Inner Mongolia. */
function undotted(random: Random): string {
  const kind = random(5);
  if (kind < 2) return pick(TIBETAN, random) + pick(TIBETAN, random);
  return kind < 4 ? pick(YI_SURNAMES, random) + pick(YI_GIVEN, random) : pick(MONGOLIAN, random);
}

function surname(random: Random): string {
  return pick(Array.from(random(100) < 72 ? COMMON : RARE), random);
}

function given(random: Random, length: number): string {
  return (length === 2 ? pick(Array.from(FIRST_GIVEN), random) : '') + pick(Array.from(LAST_GIVEN), random);
}

/** A foreign or minority name: mostly of two parts with a dot, else one transliterated part. */
export function writeDottedPerson(random: Random): string {
  if (random(3) === 0) return `${pick(MINORITY, random)}·${pick(MINORITY, random)}`;
  const last = transliterated(random);
  const kind = random(10);
  if (kind < 3) return last;
  return `${pick(FOREIGN, random)}·${kind < 5 ? `${pick(FOREIGN, random)}·` : ''}${last}`;
}

function transliterated(random: Random): string {
  const characters = Array.from(TRANSLITERATION_CHARACTERS);
  return Array.from({ length: 2 + random(4) }, () => pick(characters, random)).join('');
}
