"""Procedural road scenes with exact labels: what the starter model is trained on, and what the demo shows.

World: metres, x and y on the ground, z up. Vehicles look along their own x, with y to their left.
Pictures: BGR, 8 bits. Boxes: left, top, right, bottom in pixels of the picture.
"""

CLASSES = ("person", "bicycle", "car", "motorcycle", "bus", "truck")
PERSON, BICYCLE, CAR, MOTORCYCLE, BUS, TRUCK = range(6)
