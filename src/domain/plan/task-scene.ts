// Sections that set the scene: where things stand, what is aimed at, by which principles. Nobody is asked to do what they say.

/** What such a title ends in; a title that goes on (总体要求和政策取向, 新形势下的自身建设) holds more than the scene. */
const SCENE =
  /(?:总体要求|指导思想|(?:基本|工作|主要)原则|(?:总体|工作|发展|基本)思路|(?:总体|主要|工作|发展|行动|建设|预期|战略|奋斗|远景|具体|阶段|年度|量化)目标|目标要求|(?:目标|主要|核心|具体)指标|重要意义|重大意义|现状|形势|背景|(?:发展|工作)(?:基础|(?<!新)成[效就]|环境|定位|条件)|(?:存在|主要|突出)(?:的)?(?:问题|短板|困难)|机遇|挑战|(?<!新)成[效就]|(?:取得|主要)(?:的)?成绩|适用范围|附则|名词解释|编制依据|工作回顾|^(?:工作)?(?:目标|愿景|定位))(?:（[^）]{0,20}）)?$/
/** Verbs that open such a title, or a clause of it, and make it something to be done: 夯实发展基础. */
const DOES =
  /(?:^|、)(?:加大|加快|加强|强化|夯实|优化|营造|改善|打造|创造|解决|完成|实现|落实|破解|补齐|化解|筑牢|巩固|扩大|提升|把握|抓住|抢抓|应对|聚焦|针对|建立|健全|完善|设定)/

/** True for the title of a section that sets the scene and holds no tasks. */
export const setsScene = (title: string): boolean => SCENE.test(title) && !DOES.test(title) && !title.includes('，')
