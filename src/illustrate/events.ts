/** What happened in a place, and what lights with it (study.md part 3, S18 and S19; 4.5 and 4.6). */
import type { EventPlan } from '../import/plan.ts'
import { TIPTON_PROJECT } from './survey/later.ts'
import type { Story, Survey } from './survey/survey.ts'

export function eventsOf(survey: Survey): EventPlan[] {
  if (survey.story !== null) return mamsEvents(survey.story)
  if (survey.site === 'tipton') return tiptonEvents(survey)
  return survey.site === 'bristol' ? [bristolEvent(survey)] : []
}

function mamsEvents(story: Story): EventPlan[] {
  return [
    {
      id: 'asked',
      title: 'Asked',
      says: 'Neighbours filled in 250 forms, 15 mothers were interviewed, and 19 people talked in two groups.',
      lights: [...story.forms],
      figures: ['mams-forms', 'mams-interviews', 'mams-groups', 'mams-group-people'],
    },
    {
      id: 'met',
      title: 'Met',
      says: 'The talks themselves brought mothers together. They chose to stay in touch.',
      lights: story.focusGroups.flat(),
      figures: ['mams-group-people'],
    },
    {
      id: 'made',
      title: 'Made',
      says: 'They made a group of their own, with its own rules and money.',
      lights: [...story.mams, story.group],
      figures: ['mams-volunteering'],
    },
    {
      id: 'spread',
      title: 'Spread',
      says: 'Three more groups began in villages nearby.',
      lights: [story.group, ...story.nearby],
      figures: ['mams-more-groups'],
    },
  ]
}

function tiptonEvents(survey: Survey): EventPlan[] {
  const ends = (event: string) =>
    survey.ties.filter((tie) => tie.event === event).flatMap(({ from, to }) => [from, to])
  return [
    {
      id: 'fund',
      title: 'A small fund opened',
      says: 'Groups with ideas could ask for small sums. Groups met, and links grew between them.',
      lights: [...new Set(ends('fund'))],
      figures: ['fund-pounds'],
    },
    {
      id: 'shared',
      title: 'A shared project',
      says: 'Groups went on to work together on something new.',
      lights: [...new Set([...ends('shared'), TIPTON_PROJECT])],
      figures: [],
    },
  ]
}

function bristolEvent(survey: Survey): EventPlan {
  const found = survey.ties.filter(({ event }) => event === 'suggested').map(({ to }) => to)
  return {
    id: 'suggested',
    title: 'Groups suggested',
    says: 'A quiz on a tablet in the health centre suggested local groups to try.',
    lights: ['place:surgery', ...new Set(found)],
    figures: [],
  }
}
