// What a chain or brand sells, as exactly as its own description tells.

import type { NsiItem } from './nsi.ts';

/**
 * `Clothing brand`, `Supermarket chain`: by the description, or by the one preset it has. Several presets
 * (a grocer's petrol stations) tell nothing: then it is only a `Company`.
 */
export function chainNoun({ categories, description }: NsiItem): string {
  const told = MANY_THINGS.test(description) ? 'Company' : firstTold(description);
  const [only = '', ...others] = categories;
  const noun = told ?? (others.length === 0 ? CHAIN_NOUNS[only] : undefined) ?? 'Company';
  return SELLS.test(description) ? noun.replace(/ brand$/u, ' chain') : noun;
}

const MANY_THINGS = /conglomerate|holding/iu;

/** The noun whose word stands first: jewellery and fashion accessories are above all jewellery. */
function firstTold(description: string): string | undefined {
  let [first, noun]: [number, string | undefined] = [Infinity, undefined];
  for (const [words, told] of CHAIN_WORDS) {
    const at = description.search(words);
    if (at >= 0 && at < first) [first, noun] = [at, told];
  }
  return noun;
}

/** Who sells the goods of others is no brand. */
const SELLS = /retail|\bstores?\b|\bshops?\b|\bchain\b|boutique/iu;

const CHAIN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/hotel|hostel|\binns?\b/iu, 'Hotel chain'],
  [/coffee brand|coffee (?:and|company|roaster)/iu, 'Coffee company'],
  [/fast.?food|burger|pizza|fried chicken|sandwich/iu, 'Fast-food chain'],
  [/coffee/iu, 'Coffee chain'],
  [/caf[eé]/iu, 'Café chain'],
  [/restaurant/iu, 'Restaurant chain'],
  [/ice cream/iu, 'Ice cream brand'],
  [/department store/iu, 'Department store chain'],
  [/supermarket|hypermarket|grocer/iu, 'Supermarket chain'],
  [/convenience/iu, 'Convenience store chain'],
  [/electronics/iu, 'Electronics brand'],
  [/furniture/iu, 'Furniture brand'],
  [/shoe|footwear/iu, 'Shoe brand'],
  [/sportswear/iu, 'Sportswear brand'],
  [/sport(?!s? cars?)/iu, 'Sports brand'],
  [/clothing|fashion|apparel|lingerie|jeans/iu, 'Clothing brand'],
  [/cosmetic|beauty|perfume/iu, 'Cosmetics brand'],
  [/jewel/iu, 'Jewellery brand'],
  [/watch/iu, 'Watch brand'],
  [/\btoys?\b.*(?:store|shop|retail)|(?:store|shop|retail).*\btoys?\b/iu, 'Toy shop chain'],
  [/\btoys?\b/iu, 'Toy company'],
  [/\bretailer\b(?! of| special)/iu, 'Retail company'],
];

const CHAIN_NOUNS: Readonly<Record<string, string>> = {
  'shop/clothes': 'Clothing brand',
  'shop/fashion_accessories': 'Fashion brand',
  'shop/bag': 'Fashion brand',
  'shop/boutique': 'Fashion brand',
  'shop/leather': 'Fashion brand',
  'shop/shoes': 'Shoe brand',
  'shop/sports': 'Sports brand',
  'shop/supermarket': 'Supermarket chain',
  'shop/convenience': 'Convenience store chain',
  'shop/wholesale': 'Wholesale chain',
  'shop/department_store': 'Department store chain',
  'shop/variety_store': 'Discount store chain',
  'shop/furniture': 'Furniture chain',
  'shop/doityourself': 'Home improvement chain',
  'shop/cosmetics': 'Cosmetics brand',
  'shop/beauty': 'Cosmetics brand',
  'shop/perfumery': 'Perfume brand',
  'shop/chemist': 'Drugstore chain',
  'shop/jewelry': 'Jewellery brand',
  'shop/watches': 'Watch brand',
  'shop/electronics': 'Electronics brand',
  'shop/computer': 'Computer brand',
  'shop/mobile_phone': 'Mobile phone brand',
  'shop/toys': 'Toy company',
  'shop/optician': 'Eyewear brand',
  'shop/car': 'Car company',
  'shop/motorcycle': 'Motorcycle brand',
  'shop/tyres': 'Tyre brand',
  'shop/travel_agency': 'Travel company',
  'shop/bakery': 'Bakery chain',
  'shop/pastry': 'Bakery chain',
  'shop/confectionery': 'Confectionery brand',
  'shop/chocolate': 'Chocolate brand',
  'shop/coffee': 'Coffee brand',
  'shop/books': 'Bookshop chain',
  'amenity/fast_food': 'Fast-food chain',
  'amenity/restaurant': 'Restaurant chain',
  'amenity/cafe': 'Café chain',
  'amenity/ice_cream': 'Ice cream brand',
  'amenity/pharmacy': 'Pharmacy chain',
  'amenity/fuel': 'Petrol station chain',
  'amenity/cinema': 'Cinema chain',
  'amenity/car_rental': 'Car rental company',
  'amenity/money_transfer': 'Money transfer company',
  'amenity/post_office': 'Delivery company',
  'tourism/hotel': 'Hotel chain',
  'tourism/motel': 'Hotel chain',
  'leisure/fitness_centre': 'Gym chain',
};
