import { useQuery } from '@tanstack/react-query'
import { tnProfiles } from '#api/tn-profiles.ts'

/** What the list of numbers knows of a uuid, as far as the list is here; never asks for it. */
export function useListed(uuid: string) {
  const { data: list } = useQuery({ ...tnProfiles.list(), enabled: false })
  return {
    list: list ?? null,
    row: list?.index.find(uuid) ?? null,
    plan: list?.plans.find((plan) => plan.uuid === uuid) ?? null,
  }
}
