"""What the tests share: packages made by hand, validators, the geometry of pages, goldens."""
