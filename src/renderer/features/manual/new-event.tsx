import { Modal } from '@mantine/core'
import { EventMaker } from './event-maker.tsx'

/** An event that no passage tells. */
export const NewEvent = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => (
  <Modal opened={opened} onClose={onClose} title="New event, without a passage" size="md">
    {opened && <EventMaker title="" passage={null} onClose={onClose} />}
  </Modal>
)
