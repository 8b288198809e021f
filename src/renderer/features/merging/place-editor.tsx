import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { create } from 'zustand'
import { useCall, useCommand } from '../../client/index.ts'
import { PlacePicker } from '../pickers/index.ts'
import styles from './merging.module.css'
import { readDegrees } from './place-draft.ts'

interface PlaceHead {
  id: number
  name: string
}

const useOpened = create<{ place: PlaceHead | null }>(() => ({ place: null }))

/** Opens the one dialog about places, from wherever a place is named. */
export const openPlaceEditor = (place: PlaceHead): void => useOpened.setState({ place })

const close = (): void => useOpened.setState({ place: null })

/** Name and coordinates of a place, and which other place is the same. */
export function PlaceEditor() {
  const { place } = useOpened()
  return (
    <Modal opened={place !== null} onClose={close} title="Place" size="md">
      {place && <PlaceForm key={place.id} place={place} />}
    </Modal>
  )
}

function PlaceForm({ place }: { place: PlaceHead }) {
  const found = useCall('places.list', { text: place.name, limit: 500 })
  const known = found.data?.rows.find((row) => row.id === place.id)
  if (found.isError) return <p>{found.error.message}</p>
  if (!found.data) return null
  if (!known) return <p>This place was merged into another. Undo takes it out again.</p>
  return <PlaceFields key={`${known.latitude} ${known.longitude} ${known.name}`} place={known} />
}

function PlaceFields({ place }: { place: PlaceHead & { events: number; latitude: number | null; longitude: number | null } }) {
  const [name, setName] = useState(place.name)
  const [latitude, setLatitude] = useState(place.latitude?.toString() ?? '')
  const [longitude, setLongitude] = useState(place.longitude?.toString() ?? '')
  const [other, setOther] = useState<PlaceHead | null>(null)
  const edit = useCommand('places.edit')
  const merge = useCommand('places.merge')
  const [north, east] = [readDegrees(latitude, 90), readDegrees(longitude, 180)]
  const half = (north === null) !== (east === null)
  const ready = name.trim() !== '' && !Number.isNaN(north) && !Number.isNaN(east) && !half
  const save = (): void => {
    if (ready) edit.mutate({ placeId: place.id, patch: { name: name.trim(), latitude: north, longitude: east } }, { onSuccess: close })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextInput
        size="xs"
        label="Name"
        value={name}
        maxLength={300}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <div className={styles.row} style={{ alignItems: 'flex-start' }}>
        <TextInput
          size="xs"
          w={150}
          label="Latitude, degrees north"
          placeholder="41.65"
          value={latitude}
          error={Number.isNaN(north) ? '−90 to 90' : undefined}
          onChange={(event) => setLatitude(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          w={150}
          label="Longitude, degrees east"
          placeholder="41.64"
          value={longitude}
          error={Number.isNaN(east) ? '−180 to 180' : undefined}
          onChange={(event) => setLongitude(event.currentTarget.value)}
        />
      </div>
      <p className={styles.soft} style={{ margin: 0 }}>
        {half ? 'A place on the map needs both figures.' : `${place.events} events are placed here.`}
      </p>
      <Group gap="xs">
        <Button type="submit" variant="filled" disabled={!ready} loading={edit.isPending}>
          Save
        </Button>
        <Button onClick={close}>Cancel</Button>
      </Group>
      <h3 className="section-title" style={{ marginTop: 10 }}>
        The same as another place
      </h3>
      <PlacePicker place={other} onChange={setOther} />
      {other && (
        <Group gap="xs">
          <Button
            disabled={other.id === place.id}
            loading={merge.isPending}
            onClick={() => merge.mutate({ into: other.id, from: [place.id] }, { onSuccess: close })}
          >
            {`Merge “${place.name}” into “${other.name}”`}
          </Button>
        </Group>
      )}
    </form>
  )
}
