"""What differs when the site is published: its real address."""

import runpy
from pathlib import Path

globals().update(runpy.run_path(str(Path(__file__).with_name("pelicanconf.py"))))

SITEURL = "https://veilig.waterveen.example"
