import card from '../../components/card/card.css?inline';
import tokens from '../../components/tokens.css?inline';

/** Everything a card in a page needs: goes into its closed root, never into the page. */
export const CARD_STYLE = tokens + card;
