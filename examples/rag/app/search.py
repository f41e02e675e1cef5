"""A search index over the shop's help pages: rare words of the question count most."""

import math
import pathlib
import re

DOCS = pathlib.Path(__file__).parent.parent / 'docs'


def words(text):
    return re.findall(r'[a-z]+', text.lower())


class Index:
    def __init__(self, folder=DOCS):
        self.pages = {path.stem: path.read_text() for path in sorted(folder.glob('*.md'))}
        self.words = {name: words(text) for name, text in self.pages.items()}

    def rarity(self, word):
        holding = sum(word in found for found in self.words.values())
        return math.log((1 + len(self.words)) / (1 + holding))

    def score(self, name, question):
        found = self.words[name]
        return sum(self.rarity(word) * found.count(word) / len(found) for word in words(question))

    def best(self, question, most=1):
        return sorted(self.pages, key=lambda name: (-self.score(name, question), name))[:most]
