/** What names of meetings end in. Each is a part of a regular expression. */
export const MEETING =
  '推进会|现场会|调度会|座谈会|表彰会|动员会|工作会|工作会议|联席会议|研讨会|恳谈会|对接会|推介会|洽谈会|招商会|交流会|分享会|年会|峰会|论坛|(?<!联合国|人民代表)大会|博览会|交易会|展销会|展览会|音乐会|诗会|歌会|庙会|灯会|盛会';
/** What names of contests end in. */
export const CONTEST =
  '邀请赛|挑战赛|公开赛|锦标赛|冠军赛|大奖赛|巡回赛|争霸赛|擂台赛|精英赛|对抗赛|拉力赛|越野赛|自行车赛|骑行赛|龙舟赛|芦笙赛|拔河赛|攀岩赛|歌手赛|辩论赛|联赛|杯赛|竞赛|大赛|马拉松赛?|大比武|运动会';
/** What names of festivals and campaigns end in: days, weeks, months, seasons. */
export const SEASON =
  '(?<![首次一二三四末每半春环细情季关调礼章枝骨小末使时佳过])节|(?:旅游|消费|购物|演出|赏花|音乐|戏剧|艺术|万年)季|(?:展演|艺术|文化|宣传|电影|时装|设计|活动|服务)周|(?:宣传|活动|消费|服务)月|(?:体验|训练|夏令|冬令|研学)营|古本祭|樱花祭|文化祭|嘉年华';
/** What names of exhibitions end in. */
export const SHOW = '(?:书画|手作|摄影|美术|作品|文物|艺术|成果|图片|专题|联)展|特展|大展|书展|车展';
