/** The look of the page: the exhibit's dusk, at a desk's distance. */
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './base.css'
import './street.css'
import './steps.css'
import './mapping.css'
import './people.css'
