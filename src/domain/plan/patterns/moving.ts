// Words that tell a movement although they do not stand right before the number: 压减法人1191户, 增速6%, 20%以上的增长, 从50%提高到…, 高于全国1个百分点.

const BEFORE_LEAD =
  '^\\s*(?:继续|平均|再|力争|预计|共|累计|将|全年|今年|明年|年内|完成|基本|要|拟|其中|[^，、]{2,8}平均|为[^，、]{2,8})*'

/** What the engine asks of a movement; each expression looks at the run that its sentence names. */
export interface Moving {
  /** A verb at the head of the run lowers what follows: 压减法人1191户. */
  readonly falls: RegExp
  /** A verb at the head of the run adds to what follows: 增加床位300张. */
  readonly rises: RegExp
  /** A sum of money is raised by this much: 每年提高补助标准30元. */
  readonly raises: RegExp
  /** A name that is a rate of growth: 增速, 涨幅预期目标. */
  readonly rate: RegExp
  /** A name that is a rate of falling: its number is negative. */
  readonly fallingRate: RegExp
  /** What is named after a percentage makes it a growth: 20%以上的增长. */
  readonly named: RegExp
  /** A verb of moving that leads to a value: 从2.1%提高到. */
  readonly arrives: RegExp
  /** Better or worse than something named, before a number of points; group 1 is the word. */
  readonly above: RegExp
  /** The words of `above` that mean less. */
  readonly below: RegExp
}

/** The Chinese words of moving. */
export const moving: Moving = {
  falls: new RegExp(
    `${BEFORE_LEAD}(?:压减|减少|裁减|削减|降低|下调|缩减|核减|净减少|精简(?=材|时|环|事|流)|减(?=时|材|环|跑|证))(?!到|至)`,
  ),
  rises: new RegExp(`${BEFORE_LEAD}增加(?!值|到|至)`),
  raises: /(?:^|次年|每年|再)提高(?!到|至)[^，、]{3,}$/,
  rate: /(?:增速|增幅|涨幅|增长率|增长|降幅|下降|上涨|涨跌幅)(?:预期)?(?:目标)?$/,
  fallingRate: /(?:降幅|下降)$/,
  named: /^的?(?:较快|高速|中高速|快速|稳定|平稳)?(?:速度)?的?(?:增长|增速|增幅)(?![点极])/,
  arrives:
    /(?:提高|增加|增长|上升|下降|降|降低|减少|压缩|缩短|提升|扩大|增|升|拓展|延长|调整|扩展|跃升|攀升|压减|扩容|发展|变|拓|整合|合并|精简|优化|缩小|缩减|减|缩)(?:到|至|为|成)/,
  above: /^(高于|快于|高出|好于|低于)/,
  below: /低于/,
}
