newsgenCard({{ page.literal }});
