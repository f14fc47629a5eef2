"""What can be done from anywhere in the window: by key, by the menu, and by the palette."""
