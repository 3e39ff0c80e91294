import { Navigate, useLocation, useParams } from 'react-router-dom'
import { toUuid } from '#domain/text/uuid.ts'
import { MalformedUuid } from './malformed-uuid.tsx'
import { RecordScreen } from './record-screen.tsx'

/** One number by the uuid in the address, in any case; the address ends up in the API's lower case. */
export function TnDetailPage() {
  const { uuid: typed = '' } = useParams()
  const location = useLocation()
  const uuid = toUuid(typed)
  if (!uuid) return <MalformedUuid typed={typed} />
  if (uuid !== typed) {
    return (
      <Navigate to={{ ...location, pathname: `/tns/${uuid}` }} state={location.state} replace />
    )
  }
  return <RecordScreen key={uuid} uuid={uuid} />
}
