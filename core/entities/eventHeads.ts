/** What names of meetings end in. Each is a part of a regular expression. */
export const MEETING =
  '推进会|现场会|警示会|部署会|调度会|座谈会|会商会|表彰会|动员会|工作会|工作会议|联席会议|研讨会|恳谈会|对接会|推介会|洽谈会|招商会|交流会|分享会|年会|峰会|论坛|(?<!联合国|人民代表)大会|博览会|交易会|展销会|展览会|音乐会|诗会|歌会|庙会|灯会|盛会';
/** What names of contests end in; not stages of them (小组赛, 预选赛). */
export const CONTEST =
  '(?:邀请|挑战|公开|锦标|冠军|大奖|巡回|争霸|擂台|精英|对抗|拉力|越野|接力|徒步|登山|攀岩|滑雪|射击|拔河|歌手|辩论|演讲|朗诵|书法|摄影|厨艺|技能|知识)赛(?:总决赛)?|[球棋泳跑车艇舟骑箭笙琴歌舞诗]赛|联赛(?:总决赛)?|杯赛|竞赛|大赛(?:车|总决赛)?|马拉松赛?|大比武|运动会';
/** What names of festivals and campaigns end in: days, weeks, months, seasons; not 春节, 细节, 公祭. */
export const SEASON =
  '(?<![首次一二三四末每半春环细情季关调礼章枝骨小末使时佳过])节|(?:旅游|消费|购物|演出|赏花|采摘|音乐|戏剧|艺术|研学|冰雪)季|(?:展演|艺术|文化|宣传|电影|时装|设计|活动|服务)周|(?:宣传|活动|消费|服务)月|(?:体验|训练|夏令|冬令|研学)营|(?<![公国家献主拜路大])祭|嘉年华';
/** What names of exhibitions end in. */
export const SHOW =
  '(?:书画|手作|摄影|美术|作品|文物|艺术|成果|成就|图片|专题|主题|历史|文化|消费|扶贫|游戏|[油版国水墨]画|联)展|特展|大展|双年展|三年展|书展|车展|航展';
/** What gatherings of troupes end in; “…”展演 is mostly one show. */
export const STAGE = '展演|会演|汇演|调演';
