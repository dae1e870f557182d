// The other language opens at the same place and in the same state: the query holds the figures, the hash the heading.
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-twin]')) {
  const carry = () => {
    link.search = location.search;
    link.hash = location.hash;
  };
  for (const event of ['pointerdown', 'focus', 'click']) link.addEventListener(event, carry);
}
