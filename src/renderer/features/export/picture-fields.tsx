import { Checkbox, Group, NumberInput } from '@mantine/core'

export interface PictureSize {
  width: number
  height: number
  dark: boolean
  /** Long silences of a timeline become breaks. */
  fold: boolean
  /** Only the days that the timeline shows now. */
  visible: boolean
}

export const START_SIZE: PictureSize = { width: 1600, height: 900, dark: false, fold: false, visible: false }

const sizeOf = (value: string | number, before: number): number => {
  const number = Math.round(Number(value))
  return number >= 200 && number <= 20_000 ? number : before
}

export function PictureFields({
  value,
  timeline,
  onChange,
}: {
  value: PictureSize
  timeline: boolean
  onChange: (value: PictureSize) => void
}) {
  return (
    <Group align="end" gap="xs">
      <NumberInput
        label="Width"
        w={110}
        min={200}
        max={20_000}
        value={value.width}
        onBlur={(event) => onChange({ ...value, width: sizeOf(event.currentTarget.value, value.width) })}
      />
      <NumberInput
        label="Height"
        w={110}
        min={200}
        max={20_000}
        value={value.height}
        onBlur={(event) => onChange({ ...value, height: sizeOf(event.currentTarget.value, value.height) })}
      />
      <Checkbox
        label="For dark backgrounds"
        checked={value.dark}
        onChange={(event) => onChange({ ...value, dark: event.currentTarget.checked })}
      />
      {timeline ? (
        <>
          <Checkbox
            label="Only the time on the screen"
            checked={value.visible}
            onChange={(event) => onChange({ ...value, visible: event.currentTarget.checked })}
          />
          <Checkbox
            label="Fold silences"
            checked={value.fold}
            onChange={(event) => onChange({ ...value, fold: event.currentTarget.checked })}
          />
        </>
      ) : null}
    </Group>
  )
}
