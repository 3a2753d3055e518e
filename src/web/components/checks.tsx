// Boxes to tick: one, or several under one head.

/** One box to tick. */
export const Check = (props: {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly checked: boolean
}) => (
  <label class="check">
    <input type="checkbox" name={props.name} value={props.value} checked={props.checked} /> {props.label}
  </label>
)

/** Several boxes of one name. */
export const Checks = (props: {
  readonly legend: string
  readonly name: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly string[]
}) => (
  <fieldset class="checks">
    <legend>{props.legend}</legend>
    {props.options.map(({ value, label }) => (
      <Check key={value} name={props.name} value={value} label={label} checked={props.chosen.includes(value)} />
    ))}
  </fieldset>
)
