"""What helps beside the form: resources, where they stand, how one is found; and the systems the app works with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from referral_assistant.core.form import Asking, Form
from referral_assistant.core.written import Definition, Name, Text

Reader = Literal["staff", "child", "parent"]
Age = Annotated[int, Field(ge=0, le=25)]
Host = Annotated[str, StringConstraints(pattern=r"^[a-z0-9\-]+(\.[a-z0-9\-]+)+$")]
Link = Annotated[str, StringConstraints(pattern=r"^[a-z0-9\-]+(\.[a-z0-9\-]+)+(/[^\s:]*)?$")]
Place = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*(\.\*)?$")]
RuleName = Annotated[str, StringConstraints(pattern=r"^[A-Z]+-(\d+|\*)$")]

_OTHER_PLURALS = {"children": "child", "people": "person", "men": "man", "women": "woman"}
_SAYS_NOTHING = {"a", "an", "and", "about", "at", "for", "from", "how", "in", "of", "on", "or", "the", "to", "with"}


class Site(Definition):
    """A publisher's own site, and the sources in which its address was found."""

    host: Host
    publisher: Text
    source: tuple[str, ...]


class Resource(Definition):
    """Something to read, use or call on. `docs/forms.md` explains every key. `ages`: of the child; none: any age."""

    id: Name
    title: Text
    publisher: Text
    about: Text
    topics: tuple[Name, ...] = ()
    ages: tuple[Age, Age] | None = None
    readers: Annotated[tuple[Reader, ...], Field(min_length=1)]
    beside: tuple[Place, ...] = ()
    also: tuple[Text, ...] = ()
    link: Link | None = None
    checked: date | None = None
    source: tuple[str, ...]

    @property
    def address(self) -> str | None:
        """What a browser opens, always over https; none where no address of the publisher's own is known."""
        return f"https://{self.link}" if self.link else None

    @property
    def host(self) -> str:
        """The site that the link leads to; empty where there is no link."""
        return (self.link or "").partition("/")[0]

    def suits(self, age: int) -> bool:
        """Whether it is for a child of this age, in years."""
        return self.ages is None or self.ages[0] <= age <= self.ages[1]

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """Every word that it can be found by, as `stems` has them."""
        return stems(" ".join((self.title, self.publisher, self.about, *self.also)))


class Resources(Definition):
    """`resources.toml`. `topics`: what a topic is called on the screen, in the order shown."""

    topics: dict[Name, Text] = {}
    site: tuple[Site, ...] = ()
    resource: tuple[Resource, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Resource]:
        return {resource.id: resource for resource in self.resource}

    def own_site(self, resource: Resource) -> bool:
        """Whether its link leads to its publisher's own site, found in one of its sources."""
        sites = (site for site in self.site if site.host == resource.host)
        return any(site.publisher == resource.publisher and {*site.source} & {*resource.source} for site in sites)


class System(Definition):
    """What a referral must work with, and where it is to be seen in the app. `later`: what is still to come."""

    id: Name
    name: Text
    says: Text
    questions: tuple[Place, ...] = ()
    rules: tuple[RuleName, ...] = ()
    resources: tuple[Name, ...] = ()
    screens: tuple[Text, ...] = ()
    later: str = ""
    source: tuple[str, ...]


class Systems(Definition):
    """`systems.toml`."""

    system: tuple[System, ...] = ()


def search(
    resources: Resources, words: str = "", topic: str | None = None, age: int | None = None
) -> tuple[Resource, ...]:
    """Every resource that fits all that is given, those with the words in their title first.

    Each word is the beginning of one in the resource or its topics; capitals, plurals and order make no difference.
    """
    wanted = stems(words)
    fitting = [one for one in resources.resource if topic is None or topic in one.topics]
    found = [one for one in fitting if (age is None or one.suits(age)) and _found_by(resources, one, wanted)]
    return tuple(sorted(found, key=lambda one: not _begin(wanted, stems(one.title))))


def beside(resources: Resources, asking: Asking) -> tuple[Resource, ...]:
    """The resources that help with a question or group, in the order of the file."""
    return tuple(one for one in resources.resource if any(names(place, asking) for place in one.beside))


def names(place: str, asking: Asking) -> bool:
    """Whether a place ("say.words", a topic of the specification, "say.*") names this question or group."""
    if place.endswith(".*"):
        return any(f"{one}.".startswith(place[:-1]) for one in (asking.id, *asking.spec))
    return place in (asking.id, *asking.spec)


def named(places: Iterable[str], form: Form) -> tuple[Asking, ...]:
    """Every question and group of the form that one of the places names, in the order of the form."""
    wanted = {asking.id for place in places for asking in form.called.get(place, ())}
    return tuple(one for id, one in (*form.questions.items(), *form.groups.items()) if id in wanted)


def named_rules(written: Iterable[str], form: Form) -> tuple[str, ...]:
    """The id of every rule that is named, whole ("IMG-001") or as one of a family ("IMG-*"), in the form's order."""
    return tuple(rule.id for rule in form.rules if any(_names_rule(one, rule.id) for one in written))


def stems(text: str) -> tuple[str, ...]:
    """The words of a text without capitals, accents, apostrophes and plural endings."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))
    return tuple(map(_stem, re.findall(r"\w+", re.sub("['’]", "", plain))))


def _stem(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if re.search(r"(ss|x|ch|sh)es$", word):
        return word[:-2]
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        word = word[:-1]
    return _OTHER_PLURALS.get(word, word)


def _names_rule(written: str, id: str) -> bool:
    return id.startswith(written[:-1]) if written.endswith("*") else id == written


def _found_by(resources: Resources, resource: Resource, wanted: tuple[str, ...]) -> bool:
    topics = stems(" ".join(resources.topics.get(topic, "") for topic in resource.topics))
    return _begin(wanted, (*resource.stems, *topics))


def _begin(wanted: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether each of the words wanted is the beginning of a word; one that says nothing may be missing."""
    return all(one in _SAYS_NOTHING or any(word.startswith(one) for word in words) for one in wanted)
