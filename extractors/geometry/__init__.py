"""Making a page upright, level and flat, and remembering how, so that boxes find back."""
