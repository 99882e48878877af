"""Templates: what digests of them follow, and what is done once."""

import jinja2
import pytest

from plugins.fastbuild import Memory, PageError
from plugins.fastbuild.templates import Codes, Templates, settle


def make_environment(**templates):
    named = {name.replace("_", "."): source for name, source in templates.items()}
    return jinja2.Environment(loader=jinja2.DictLoader(named), autoescape=True)


def digest_of(**templates):
    environment = make_environment(**templates)
    return Templates(environment, settle(environment)).digest("a.html")


class TestTemplates:
    @pytest.mark.parametrize(
        "page",
        [
            '{% extends "b.html" %}',
            '{% include "b.html" %}',
            '{% from "b.html" import x %}',
            '{% import "b.html" as b %}',
        ],
    )
    def test_follows_everything_a_template_uses(self, page):
        """A change in an included file is a change in the page."""
        before = digest_of(a_html=page, b_html="een")
        after = digest_of(a_html=page, b_html="twee")
        assert before != after

    @pytest.mark.parametrize(
        ("source", "message"),
        [
            ('{% include "weg.html" %}', "weg.html does not exist"),
            ("{% include x %}", "must name"),
            ("een\n{% if %}", "a.html:2"),
        ],
    )
    def test_names_what_is_wrong(self, source, message):
        """A missing, computed or broken template is named, with its line."""
        with pytest.raises(PageError, match=message):
            digest_of(a_html=source)


class TestSettle:
    def test_goes_by_the_templates_of_that_moment(self):
        """What is saved while a build goes on is for the next one; half of it would be seen on some pages."""
        sources = {"a.html": "een {% include 'b.html' %}", "b.html": "twee"}
        environment = jinja2.Environment(loader=jinja2.DictLoader(sources), autoescape=True)
        settle(environment)
        sources["b.html"] = "drie"
        assert environment.get_template("a.html").render() == "een twee"
        assert sorted(environment.list_templates()) == ["a.html", "b.html"]

    def test_passes_over_what_editors_leave(self, tmp_path):
        """A file of vim beside the template that somebody works on; another file that is no text is named."""
        environment = jinja2.Environment(loader=jinja2.FileSystemLoader(tmp_path), autoescape=True)
        (tmp_path / "a.html").write_text("een")
        (tmp_path / ".a.html.swp").write_bytes(b"b0VIM\xff\xfe")
        settle(environment)
        assert environment.list_templates() == ["a.html"]
        environment.loader = jinja2.FileSystemLoader(tmp_path)
        (tmp_path / "b.html").write_bytes("één".encode("latin-1"))
        with pytest.raises(PageError, match=r"b\.html.*UTF-8"):
            settle(environment)

    def test_knows_what_is_not_there(self):
        """As any loader says it."""
        environment = jinja2.Environment(loader=jinja2.DictLoader({}), autoescape=True)
        settle(environment)
        with pytest.raises(jinja2.TemplateNotFound):
            environment.get_template("weg.html")


class TestCodes:
    def test_compiles_a_template_once_and_again_when_it_changed(self):
        """Also for an environment that is made anew."""
        memory, sources = Memory(), {"page.html": "een", "wrong.html": "{% if %}"}
        compiled = []

        class Environment(jinja2.Environment):
            def _generate(self, source, name, *more, **options):
                compiled.append(name)
                return super()._generate(source, name, *more, **options)

        for text in ("een", "een", "twee"):
            sources["page.html"] = text
            environment = Environment(loader=jinja2.DictLoader(dict(sources)), autoescape=True)
            Codes(memory).fill(environment, settle(environment))
            assert environment.get_template("page.html").render() == text
        assert compiled == ["page.html"] * 2
