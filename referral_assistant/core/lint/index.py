"""Where everything in a definition stands, so that a check can look it up and name the line."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property

from referral_assistant.core.condition_grammar import BadCondition, condition
from referral_assistant.core.conditions import Condition
from referral_assistant.core.definition import NAMED, Family, Reading, known_ids
from referral_assistant.core.fault_sentences import near
from referral_assistant.core.form import Asking, Form, Group, Page, Question, Section
from referral_assistant.core.toml_lines import Path
from referral_assistant.messages import lint as say


@dataclass(frozen=True)
class Spot:
    """A question or group as it stands: in which file, on which path, in which group, and how many came before."""

    asking: Asking
    file: str
    path: Path
    group: str | None
    order: int


@dataclass(frozen=True)
class PageSpot:
    """A page as it stands; `order` is that of its first question."""

    page: Page
    file: str
    path: Path
    order: int


class Index:
    """A definition under inspection."""

    def __init__(self, form: Form, reading: Reading, lost: Set[str] = frozenset()) -> None:
        self.form = form
        self.reading = reading
        self.known = {id for _, _, id in known_ids(reading)}
        self.unread = {file for file in reading.texts if file.endswith(".toml")} - reading.raw.keys() | lost
        self.whole = not any(file.startswith("sections/") for file in self.unread) and not self._absent()
        self.partial = bool(reading.faults or lost)  # parts that cannot be read may use what seems unused
        self.spots: list[Spot] = []
        self.pages: list[PageSpot] = []
        for section in form.sections:
            self._add(section)
        self.spot_of = {spot.asking.id: spot for spot in reversed(self.spots)}
        written = {name: condition.when for name, condition in form.conditions.items()}
        self.conditions = dict(self._read("conditions", written))
        self.rules = dict(self._read("rules", {rule.id: rule.when for rule in form.rules if rule.when}))
        others = {rule.id: rule.or_when for rule in form.rules if rule.or_when}
        self.rules_or = dict(self._read("rules", others, "or_when"))
        self.partial |= len(self.conditions) < len(form.conditions)
        self.partial |= len(self.rules) < sum(bool(rule.when) for rule in form.rules)
        self.partial |= len(self.rules_or) < len(others)

    def fault(self, file: str, path: Path, sentence: str) -> None:
        self.reading.fault(file, path, sentence)

    def at(self, spot: Spot, key: str, sentence: str) -> None:
        """A fault of one key of a question or group."""
        self.fault(spot.file, (*spot.path, key), sentence)

    def question(self, id: str) -> Question | None:
        spot = self.spot_of.get(id)
        return spot.asking if spot and isinstance(spot.asking, Question) else None

    def named(self, family: Family, name: str, path: Path, sentence: str) -> None:
        """A fault of one key of a named table."""
        self.fault(self.reading.home(family, name), (name, *path), sentence)

    def missing(self, family: Family, name: str, sentence: str) -> str:
        """The sentence, filled in, where a family of named tables holds no such name; otherwise empty."""
        names = self.reading.homes.get(family, {})
        unsure = any(NAMED[family].holds(file) for file in self.unread)
        return "" if unsure or name in names else sentence.format(name=name) + near(name, names)

    def not_a_group(self, id: str) -> str:
        """What is wrong with an id that must be a group's; empty where nothing is."""
        if id in self.form.questions:
            return say.NOT_A_GROUP.format(id=id)
        return "" if id in self.known or not self.whole else say.NO_GROUP.format(id=id) + near(id, self.form.groups)

    def not_a_question(self, id: str) -> str:
        """What is wrong with an id that must be a question's; empty where nothing is."""
        return say.NOT_A_QUESTION.format(id=id) if id in self.form.groups else self.not_asked(id)

    def not_asked(self, id: str) -> str:
        """What is wrong with an id that must be a question's or a group's; empty where nothing is."""
        return "" if id in self.known or not self.whole else say.NO_QUESTION.format(id=id) + near(id, self.known)

    def last_of(self, spot: Spot) -> int:
        """The place in the order after which the whole answer is there: of a group, that of its last question."""
        return max(spot.order, self._last_in.get(spot.asking.id, 0))

    @cached_property
    def _last_in(self) -> dict[str, int]:
        """Group id -> the place of its last question."""
        return {one.group: one.order for one in self.spots if one.group}

    def _absent(self) -> bool:
        listed = self.reading.raw.get("form.toml", {}).get("sections", ())
        return any(f"sections/{name}.toml" not in self.reading.texts for name in listed)

    def _add(self, section: Section) -> None:
        file = f"sections/{section.id}.toml"
        groups = {group.id: (number, group) for number, group in enumerate(section.group)}
        reached: set[str] = set()
        for page_number, page in enumerate(section.page):
            if page.group in groups and page.group not in reached:
                reached.add(page.group)
                self._add_group(file, *groups[page.group])
            self.pages.append(PageSpot(page, file, ("page", page_number), len(self.spots)))
            for number, question in enumerate(page.question):
                path = ("page", page_number, "question", number)
                self.spots.append(Spot(question, file, path, page.group, len(self.spots)))
        for id in groups.keys() - reached:
            self._add_group(file, *groups[id])
            if file not in self.reading.written:  # otherwise its page may be among what could not be read
                self.fault(file, ("group", groups[id][0]), say.EMPTY_GROUP.format(id=id))

    def _add_group(self, file: str, number: int, group: Group) -> None:
        self.spots.append(Spot(group, file, ("group", number), None, len(self.spots)))

    def _read(self, family: Family, written: dict[str, str], key: str = "when") -> Iterator[tuple[str, Condition]]:
        for name, when in written.items():
            try:
                yield name, condition(when)
            except BadCondition as error:
                self.named(family, name, (key,), say.BAD_CONDITION.format(why=error))
