/** The ordinary screen: question above, the picture in the middle, story controls and words under it, groups beside it. */
import type { JSX } from 'preact'
import type { Reading } from '../core/reading/reading.ts'
import { Chosen } from './choices.tsx'
import { RoundControl, Row, Tray } from './controls.tsx'
import { Legend } from './legend.tsx'
import type { Look } from './look.ts'
import { Slider } from './slider.tsx'
import { Tallies } from './tallies.tsx'
import { Badge, Head, Prompts, Say } from './words.tsx'

export function Story({ look, reading }: { look: Look; reading: Reading }): JSX.Element {
  const { legend, lead } = reading
  return (
    <div class="story">
      <Head reading={reading} />
      <div class="corner" data-keep>
        <Row look={look} name="help" controls={reading.corner} />
      </div>
      <Prompts prompts={reading.prompts} />
      <div class="foot">
        <div class="steps" data-keep>
          <div class="turning">
            <Row look={look} name="turns" controls={reading.controls} />
            {lead && <RoundControl look={look} control={lead} leads />}
          </div>
          <Badge look={look} badge={reading.badge} />
        </div>
        <div class="column" data-keep>
          {legend ? <Legend look={look} legend={legend} /> : <Say reading={reading} />}
          <Tallies tallies={reading.tallies} />
          {reading.choices && <Chosen look={look} choices={reading.choices} />}
          {reading.slider && <Slider look={look} slider={reading.slider} />}
        </div>
      </div>
      <Tray look={look} tray={reading.tray} />
    </div>
  )
}

/** At rest: one question, one line, and nothing to press; the first touch belongs to the picture. */
export function Attract({ reading }: { reading: Reading }): JSX.Element {
  const longest = Math.max(...reading.title.split(' ').map((word) => word.length))
  return (
    <div class="attract" style={{ '--letters': reading.title.length, '--longest': longest }}>
      <div class="hail" data-keep>
        <p class="huge" key={reading.title} data-box>
          {reading.title}
        </p>
        <p class="line" key={reading.invitation} data-box>
          {reading.invitation || reading.caption}
        </p>
      </div>
      <div class="rest" data-keep>
        {reading.place !== '' && (
          <p class="place" data-box>
            {reading.place}
          </p>
        )}
        <p class="honest" data-box>
          {reading.badge.says}
        </p>
      </div>
    </div>
  )
}
